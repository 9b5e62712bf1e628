package org.patchlight.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** Judges a whole run: what was tried, and what else is wrong or could not be checked at its end. */
final class Verdicts {
    private Verdicts() {}

    /**
     * The result of a run.
     *
     * @param fixes the results of the fixes that had their turn
     * @param after the last check
     */
    static RunResult of(String run, Plan plan, List<FixResult> fixes, HealthReport after) {
        List<FixResult> all = new ArrayList<>(fixes);
        plan.leftToThePerson().stream()
                .filter(left -> after.finding(left.id()).isPresent())
                .map(Judge::leftAlone)
                .forEach(all::add);
        if (plan.everything()) {
            after.problems().stream()
                    .filter(problem -> !isKnown(problem, plan))
                    .map(Judge::appeared)
                    .forEach(all::add);
            after.findings().stream()
                    .filter(finding -> finding.severity() == Severity.UNKNOWN)
                    .map(Judge::unchecked)
                    .forEach(all::add);
        }
        Verdict verdict = Verdict.ofAll(all.stream().map(FixResult::verdict).toList());
        return new RunResult(run, plan, verdict, all);
    }

    private static boolean isKnown(Finding problem, Plan plan) {
        return Stream.concat(
                        plan.fixes().stream().flatMap(fix -> fix.resolves().stream()), plan.leftToThePerson().stream())
                .anyMatch(planned -> Judge.isStill(planned, problem));
    }
}
