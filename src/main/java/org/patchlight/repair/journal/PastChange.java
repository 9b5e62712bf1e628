package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.Map;

/**
 * A step that was done to this PC and not put back, as its journal has it.
 *
 * @param run the run
 * @param time when, by the PC's clock of that time
 * @param fix the fix that it belongs to
 * @param action the step's action
 * @param target the step's target
 * @param before what was read before it
 */
public record PastChange(
        String run, Instant time, String fix, String action, String target, Map<String, String> before) {
    public PastChange {
        before = Map.copyOf(before);
    }
}
