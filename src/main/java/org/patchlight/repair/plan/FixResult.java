package org.patchlight.repair.plan;

import org.patchlight.health.Message;
import org.patchlight.health.Verdict;

/**
 * How one fix ended.
 *
 * @param fixId the id of the fix; empty if no fix was tried
 * @param verdict the judgement
 * @param detail why, in one sentence
 */
public record FixResult(String fixId, Verdict verdict, Message detail) {}
