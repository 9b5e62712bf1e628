package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.Map;

/**
 * A step that was done to this PC and not undone, read from the journal.
 *
 * @param run the id of the run
 * @param time the time, by the PC's clock at that time
 * @param fix the id of the fix that the step belongs to
 * @param action the step's action
 * @param target the step's target
 * @param before the values that an undo needs, by name
 */
public record PastChange(
        String run, Instant time, String fix, String action, String target, Map<String, String> before) {
    public PastChange {
        before = Map.copyOf(before);
    }
}
