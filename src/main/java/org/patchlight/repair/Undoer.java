package org.patchlight.repair;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.repair.JournalEntry.Phase;

/** Puts back what a whole run changed. */
public final class Undoer {
    private final Pc pc;
    private final Journal journal;

    public Undoer(Pc pc, Journal journal) {
        this.pc = pc;
        this.journal = journal;
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
        boolean foreign =
                entries.stream().anyMatch(e -> !e.pc().equals(pc.facts().id()));
        return new Proposal(run, open(entries), foreign ? Message.of("undo.other-pc") : null);
    }

    /** Puts the proposal's steps back, the last one first. */
    public UndoResult undo(Proposal proposal) {
        if (proposal.block().isPresent()) {
            return new UndoResult(proposal.run(), UndoResult.Verdict.BLOCKED, List.of());
        }
        return UndoResult.of(proposal.run(), new PuttingBack(pc, journal).all(proposal.steps()));
    }

    private static List<JournalEntry> open(List<JournalEntry> entries) {
        Map<Integer, JournalEntry> open = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            if (entry.phase() == Phase.INTENT) {
                open.put(entry.step(), entry);
            } else if (entry.phase() == Phase.UNDONE || entry.phase() == Phase.SKIPPED) {
                open.remove(entry.step());
            }
        }
        return List.copyOf(open.values());
    }
}
