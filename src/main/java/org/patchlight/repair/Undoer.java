package org.patchlight.repair;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.repair.JournalEntry.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts back what a whole run changed. */
public final class Undoer {
    private static final Logger LOG = LoggerFactory.getLogger(Undoer.class);

    private final Pc pc;
    private final Journal journal;
    private final RunLock lock;

    /** @param lock the same that repairs run under */
    public Undoer(Pc pc, Journal journal, RunLock lock) {
        this.pc = pc;
        this.journal = journal;
        this.lock = lock;
    }

    /**
     * What an undo would put back.
     *
     * @param run the run; empty if there is none
     * @param steps the journalled steps that were not put back yet, in the order they were made
     * @param blockOrNull why nothing of it may be done; null if it may
     */
    public record Proposal(
            String run, List<JournalEntry> steps, @Nullable Message blockOrNull) {
        public Proposal {
            steps = List.copyOf(steps);
        }

        /** Why nothing of it may be done. */
        public Optional<Message> block() {
            return Optional.ofNullable(blockOrNull);
        }
    }

    /**
     * Reads what undoing a run would mean.
     *
     * @param wanted the run; null for the last one
     * @throws IOException if the journal cannot be read
     */
    public Proposal propose(@Nullable String wanted) throws IOException {
        String run = wanted != null ? wanted : journal.lastRun().orElse("");
        List<JournalEntry> entries = journal.read(run);
        if (wanted != null && entries.isEmpty()) {
            return new Proposal(run, List.of(), Message.of("undo.no-such-run", run));
        }
        return new Proposal(run, open(entries), block(entries));
    }

    private @Nullable Message block(List<JournalEntry> entries) {
        if (entries.stream().anyMatch(e -> !e.pc().equals(pc.facts().id()))) {
            return Message.of("undo.other-pc");
        }
        boolean managed = pc.facts().management().isManaged();
        return managed && !open(entries).isEmpty() ? Message.of("guard.managed") : null;
    }

    /** Puts the proposal's steps back, the last one first; those that were put back meanwhile are left alone. */
    public UndoResult undo(Proposal proposal) {
        if (proposal.block().isPresent()) {
            return new UndoResult(proposal.run(), UndoResult.Verdict.BLOCKED, List.of());
        }
        if (proposal.steps().isEmpty()) {
            return UndoResult.of(proposal.run(), List.of());
        }
        try {
            Optional<RunLock.Held> held = lock.tryHold();
            if (held.isEmpty()) {
                return whole(proposal, UndoResult.Verdict.BLOCKED, Message.of("guard.other-run"));
            }
            try (RunLock.Held mine = held.get()) {
                LOG.debug("undoing under {}", mine);
                List<JournalEntry> still = open(journal.read(proposal.run()));
                return UndoResult.of(proposal.run(), new PuttingBack(pc, journal).all(still));
            }
        } catch (IOException unreadable) {
            LOG.warn("the journal cannot be used, so nothing was put back", unreadable);
            return whole(proposal, UndoResult.Verdict.FAILED, Failures.words(unreadable));
        }
    }

    private static UndoResult whole(Proposal proposal, UndoResult.Verdict verdict, Message why) {
        UndoLine line = new UndoLine("undo", proposal.run(), UndoLine.Outcome.FAILED, why);
        return new UndoResult(proposal.run(), verdict, List.of(line));
    }

    /** Every line of a step holds its before-values, so that a damaged one costs nothing; the last one says how far it came. */
    private static List<JournalEntry> open(List<JournalEntry> entries) {
        Map<Integer, JournalEntry> open = new TreeMap<>();
        for (JournalEntry entry : entries) {
            if (entry.phase() == Phase.UNDONE || entry.phase() == Phase.SKIPPED) {
                open.remove(entry.step());
            } else {
                open.put(entry.step(), entry);
            }
        }
        return List.copyOf(open.values());
    }
}
