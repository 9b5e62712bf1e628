package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a journal about one step of a run.
 *
 * @param run the id of the run
 * @param pc the id of the PC that the step ran on, {@code PcFacts.id}
 * @param time the time, by the PC's clock
 * @param fix the id of the fix that the step belongs to
 * @param step the number of the step in the run, from 1
 * @param phase the phase of the step
 * @param action the step's action
 * @param target the step's target
 * @param before the values that an undo needs, by name
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
    /** How far a step is. */
    public enum Phase {
        /** The step is about to act. */
        INTENT,
        DONE,
        SKIPPED,
        FAILED,
        /** The step was undone. */
        UNDONE;

        /** The stable name used on disk. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public JournalEntry {
        before = Map.copyOf(before);
    }

    /** The name among the values of a failed step under which the code of Windows is kept; no undo needs it. */
    static final String CODE = "code";

    /**
     * The same step, which Windows ended with a code.
     *
     * @param code such as {@code 0x800F081F}
     */
    public JournalEntry failed(String code, Instant when) {
        Map<String, String> values = new HashMap<>(before);
        values.put(CODE, code);
        return new JournalEntry(run, pc, when, fix, step, Phase.FAILED, action, target, values);
    }

    /** The same step in another phase. */
    public JournalEntry in(Phase next, Instant when) {
        return new JournalEntry(run, pc, when, fix, step, next, action, target, before);
    }
}
