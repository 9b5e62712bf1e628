package org.patchlight.repair.undo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.undo.UndoLine.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes journalled steps, the last one first, and continues if one of them fails. Steps that only prepare for others,
 * such as stopping a service, count as undone once the whole fix is. Otherwise a second undo would fail on the running
 * service.
 */
public final class StepUndoer {
    private static final Logger LOG = LoggerFactory.getLogger(StepUndoer.class);

    private final Pc pc;
    private final Journal journal;

    /**
     * @param pc the PC to restore
     * @param journal where undone steps are noted
     */
    public StepUndoer(Pc pc, Journal journal) {
        this.pc = pc;
        this.journal = journal;
    }

    /**
     * Undoes these steps, each given by its latest line in the journal.
     *
     * @return one line per step, the last step first
     */
    public List<UndoLine> all(List<JournalEntry> steps) {
        List<UndoLine> lines = new ArrayList<>();
        List<JournalEntry> deferred = new ArrayList<>();
        boolean whole = true;
        for (int i = steps.size() - 1; i >= 0; i--) {
            JournalEntry entry = steps.get(i);
            UndoLine line = one(entry, deferred);
            lines.add(line);
            whole &= line.outcome() != Outcome.FAILED;
            boolean last = i == 0 || !isOfSameFix(steps.get(i - 1), entry);
            if (last) {
                if (whole) {
                    deferred.forEach(this::noteUndone);
                }
                deferred.clear();
                whole = true;
            }
        }
        return lines;
    }

    private static boolean isOfSameFix(JournalEntry one, JournalEntry other) {
        return one.run().equals(other.run()) && one.fix().equals(other.fix());
    }

    private UndoLine one(JournalEntry entry, List<JournalEntry> deferred) {
        Optional<Step> known = Steps.ofJournal(entry.action(), entry.target());
        if (known.isEmpty()) {
            return line(entry, Outcome.CANNOT, Message.of("undo.unknown-action"));
        }
        Step step = known.get();
        if (step.leavesNothing() || (step.isAllOrNothing() && entry.phase() == Phase.FAILED)) {
            return line(entry, Outcome.NOTHING_TO_UNDO, Message.of("undo.nothing"));
        }
        if (!step.undoable()) {
            return line(entry, Outcome.CANNOT, Message.of("undo.cannot"));
        }
        try {
            if (entry.phase() == Phase.DONE && step.isLost(pc, entry.before())) {
                return line(entry, Outcome.CANNOT, Message.of("undo.lost"));
            }
            step.undo(pc, entry.before());
        } catch (PcException | RuntimeException failure) {
            LOG.warn("{} {} couldn't be undone", entry.action(), entry.target(), failure);
            return line(entry, Outcome.FAILED, Failures.words(failure));
        }
        if (step.makesRoom()) {
            deferred.add(entry);
        } else {
            noteUndone(entry);
        }
        return line(entry, Outcome.UNDONE, Message.of("undo.done"));
    }

    /** Notes that a step was undone. If the note fails, the step may be undone again, which is harmless. */
    private void noteUndone(JournalEntry entry) {
        try {
            journal.write(entry.in(Phase.UNDONE, pc.clock().now()));
        } catch (IOException unwritten) {
            LOG.warn("couldn't record that {} {} was undone", entry.action(), entry.target(), unwritten);
        }
    }

    private static UndoLine line(JournalEntry entry, Outcome outcome, Message detail) {
        return new UndoLine(entry.action(), entry.target(), outcome, detail);
    }
}
