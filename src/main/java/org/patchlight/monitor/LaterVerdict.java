package org.patchlight.monitor;

import java.time.Instant;
import org.patchlight.health.Verdict;

/**
 * What a later look makes of a fix whose verdict was left open.
 *
 * @param fix the fix
 * @param run the run it belongs to
 * @param repaired when it ended, by the PC's clock
 * @param verdict FIXED or NOT_FIXED
 */
public record LaterVerdict(String fix, String run, Instant repaired, Verdict verdict) {}
