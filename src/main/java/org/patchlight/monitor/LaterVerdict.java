package org.patchlight.monitor;

import java.time.Instant;
import org.patchlight.health.Verdict;

/**
 * How a fix ended that nobody was watching: what a later look makes of a verdict that was left open, or what came of going on after a restart.
 *
 * @param fix the fix
 * @param run the run it belongs to
 * @param repaired when it ended, by the PC's clock
 * @param verdict FIXED, NOT_FIXED or FAILED
 */
public record LaterVerdict(String fix, String run, Instant repaired, Verdict verdict) {}
