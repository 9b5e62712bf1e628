package org.patchlight.monitor.announce;

import java.time.Instant;
import org.patchlight.health.Verdict;

/**
 * How a fix ended without a window to show it: a later check decided an open verdict, or a repair continued after a
 * restart.
 *
 * @param fix the id of the fix
 * @param run the id of the run it belongs to
 * @param repaired when it ended, by the PC's clock
 * @param verdict FIXED, NOT_FIXED, FAILED or RESTART_NEEDED
 */
public record LaterVerdict(String fix, String run, Instant repaired, Verdict verdict) {}
