package org.patchlight.repair.plan;

import org.patchlight.health.Message;
import org.patchlight.health.Verdict;

/**
 * How one fix ended.
 *
 * @param fixId the fix; empty for something that no fix was tried for
 * @param verdict the judgement
 * @param detail why, in one sentence
 */
public record FixResult(String fixId, Verdict verdict, Message detail) {}
