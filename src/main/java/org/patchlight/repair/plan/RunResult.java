package org.patchlight.repair.plan;

import java.util.List;
import org.patchlight.health.Verdict;

/**
 * How a run ended.
 *
 * @param run its id, which {@code undo} accepts
 * @param plan what was planned
 * @param verdict the verdict over all results
 * @param results the result of each fix, in order
 */
public record RunResult(String run, Plan plan, Verdict verdict, List<FixResult> results) {
    public RunResult {
        results = List.copyOf(results);
    }
}
