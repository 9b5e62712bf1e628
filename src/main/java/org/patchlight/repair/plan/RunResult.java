package org.patchlight.repair.plan;

import java.util.List;
import java.util.stream.Stream;
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

    /** One result of this run and of another one that was its second part. The run is the first of them. */
    public RunResult followedBy(RunResult second) {
        List<FixResult> all =
                Stream.concat(results.stream(), second.results().stream()).toList();
        return new RunResult(
                run.isEmpty() ? second.run() : run,
                plan.with(second.plan().fixes()),
                Verdict.ofAll(all.stream().map(FixResult::verdict).toList()),
                all);
    }
}
