package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a journal says of one step of a run.
 *
 * @param run the run
 * @param pc the PC that it was made on, {@code PcFacts.id}
 * @param time when, by the PC's clock
 * @param fix the fix that the step belongs to
 * @param step the number of the step in the run, from 1
 * @param phase what is being said of the step
 * @param action the step's action
 * @param target the step's target
 * @param before what the step needs to be put back
 */
public record JournalEntry(
        String run,
        String pc,
        Instant time,
        String fix,
        int step,
        Phase phase,
        String action,
        String target,
        Map<String, String> before)
        implements JournalLine {
    /** What is being said of a step. */
    public enum Phase {
        /** It is about to act. */
        INTENT,
        DONE,
        SKIPPED,
        FAILED,
        /** It was put back. */
        UNDONE;

        /** The stable name used on disk. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public JournalEntry {
        before = Map.copyOf(before);
    }

    /** The same step in another phase. */
    public JournalEntry in(Phase next, Instant when) {
        return new JournalEntry(run, pc, when, fix, step, next, action, target, before);
    }
}
