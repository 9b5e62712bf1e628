package org.patchlight.repair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.JournalEntry.Phase;
import org.patchlight.repair.UndoLine.Outcome;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.Steps;

/** Puts journalled steps back, the last one first, and goes on when one of them cannot be. */
final class PuttingBack {
    private final Pc pc;
    private final Journal journal;

    PuttingBack(Pc pc, Journal journal) {
        this.pc = pc;
        this.journal = journal;
    }

    List<UndoLine> all(List<JournalEntry> intents) {
        List<UndoLine> lines = new ArrayList<>();
        for (int i = intents.size() - 1; i >= 0; i--) {
            lines.add(one(intents.get(i)));
        }
        return lines;
    }

    private UndoLine one(JournalEntry entry) {
        Optional<Step> known = Steps.ofJournal(entry.action(), entry.target());
        if (known.isEmpty()) {
            return line(entry, Outcome.CANNOT, Message.of("undo.unknown-action"));
        }
        Step step = known.get();
        if (step.leavesNothing()) {
            return line(entry, Outcome.NOTHING_TO_UNDO, Message.of("undo.nothing"));
        }
        if (!step.undoable()) {
            return line(entry, Outcome.CANNOT, Message.of("undo.cannot"));
        }
        try {
            step.undo(pc, entry.before());
            journal.write(entry.in(Phase.UNDONE, pc.clock().now()));
            return line(entry, Outcome.UNDONE, Message.of("undo.done"));
        } catch (PcException | IOException | RuntimeException failure) {
            return line(entry, Outcome.FAILED, Failures.words(failure));
        }
    }

    private static UndoLine line(JournalEntry entry, Outcome outcome, Message detail) {
        return new UndoLine(entry.action(), entry.target(), outcome, detail);
    }
}
