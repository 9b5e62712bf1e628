package org.patchlight.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.style.Symbol;

/**
 * What comes next after a run. Each step only shows another plan, which asks again.
 *
 * @param key the key of the text of its button
 * @param symbol the symbol of its button
 * @param fixes the fixes to plan; everything if empty
 */
record NextStep(String key, Symbol symbol, List<String> fixes) {
    /**
     * The next step; empty if there is none.
     *
     * @param later the fixes that waited for this run; null if none did
     */
    static Optional<NextStep> after(RunResult result, @Nullable List<String> later) {
        if (isRestart(result)) {
            return Optional.empty();
        }
        if (has(result, Verdict.RESTART_NEEDED)) {
            return Optional.of(new NextStep("ui.fix.next.restart", Symbol.RESTART, List.of(FixId.RESTART_PC)));
        }
        if (later != null && result.verdict() != Verdict.DECLINED) {
            return Optional.of(new NextStep("ui.fix.next.continue", Symbol.FIX, later));
        }
        return untried(result)
                .map(fix -> new NextStep("ui.fix.next.try-next", Symbol.FIX, List.of(fix)))
                .or(() -> forPerson(result).map(fixes -> new NextStep("ui.fix.next.left", Symbol.FIX, fixes)));
    }

    /** Whether Windows is about to restart: what waits for that is shown again afterwards. */
    private static boolean isRestart(RunResult result) {
        return result.results().stream().allMatch(fix -> fix.fixId().equals(FixId.RESTART_PC))
                && !result.results().isEmpty()
                && result.verdict() != Verdict.DECLINED
                && result.verdict() != Verdict.FAILED;
    }

    private static boolean has(RunResult result, Verdict verdict) {
        return result.results().stream().anyMatch(fix -> fix.verdict() == verdict);
    }

    /** The first other fix of a problem that a fix of this run did not solve. */
    private static Optional<String> untried(RunResult result) {
        Set<String> tried = result.plan().fixes().stream()
                .map(fix -> fix.declaration().id())
                .collect(Collectors.toSet());
        Set<String> futile = result.results().stream()
                .filter(fix -> fix.verdict() == Verdict.NOT_FIXED || fix.verdict() == Verdict.FAILED)
                .map(FixResult::fixId)
                .collect(Collectors.toSet());
        return result.plan().fixes().stream()
                .filter(fix -> futile.contains(fix.declaration().id()))
                .map(PlannedFix::resolves)
                .flatMap(List::stream)
                .map(Finding::fixes)
                .flatMap(List::stream)
                .filter(fix -> !tried.contains(fix))
                .findFirst();
    }

    private static Optional<List<String>> forPerson(RunResult result) {
        return result.plan().leftToThePerson().stream()
                .map(Finding::fixes)
                .filter(fixes -> !fixes.isEmpty())
                .findFirst();
    }
}
