package org.patchlight.repair.journal;

import java.time.Instant;

/**
 * A step that Windows ended with a code, read from the journal.
 *
 * @param time the time of the end, by the PC's clock at that time
 * @param fix the id of the fix that the step belongs to
 * @param action the step's action
 * @param code the code of Windows, {@code 0x} and eight digits
 */
public record PastFailure(Instant time, String fix, String action, String code) {}
