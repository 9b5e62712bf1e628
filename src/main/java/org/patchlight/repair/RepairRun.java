package org.patchlight.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.repair.RunProgress.Ended;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.plan.Tier;

/**
 * Runs the fixes of a plan in order, only those still needed. A more thorough fix runs only after a search for updates
 * shows that the lighter one was not enough. Used once.
 */
final class RepairRun {
    private final Plan plan;
    private final Planner planner;
    private final RunListener listener;
    private final FixTurn turn;
    private final RunProgress progress;

    /**
     * @param planner works out the next tier of a fix
     * @param turn gives a fix its turn
     * @param progress what the run knows so far
     */
    RepairRun(Plan plan, Planner planner, RunListener listener, FixTurn turn, RunProgress progress) {
        this.plan = plan;
        this.planner = planner;
        this.listener = listener;
        this.turn = turn;
        this.progress = progress;
    }

    /** Runs the plan and judges each fix by the last check. */
    RunResult toEnd(String id) {
        for (PlannedFix fix : plan.fixes()) {
            if (progress.isNeeded(fix) && isCancelled()) {
                turn.decline(fix);
            } else if (progress.isNeeded(fix) && !(RunProgress.isSearch(fix) && progress.isSearched())) {
                turn.take(fix);
                escalate(fix);
            }
        }
        List<FixResult> results = new ArrayList<>();
        for (Ended one : progress.all()) {
            FixResult result = progress.judged(one);
            listener.fixEnded(one.fix().declaration(), result);
            results.add(result);
        }
        return Verdicts.of(id, plan, results, progress.last());
    }

    private boolean isCancelled() {
        return listener.cancellation().isRequested();
    }

    /**
     * Searches for updates before anything more thorough runs. If the problem comes back, the next tier of the fix
     * follows.
     */
    private void escalate(PlannedFix fix) {
        while (!isCancelled() && mayNeedMore(fix) && searchFor(fix) && progress.isNeeded(fix)) {
            Ended done = progress.of(fix);
            FixProposal next = planner.again(fix, progress.still(fix));
            boolean cameUpAgain = progress.still(fix).stream().anyMatch(done.newness()::isNew);
            if (!cameUpAgain
                    || !done.hasNextTier()
                    || number(next.tierOrNull()) <= number(done.tier().orElse(null))) {
                return;
            }
            turn.takeNextTier(fix, next);
        }
    }

    private boolean mayNeedMore(PlannedFix fix) {
        if (RunProgress.isSearch(fix)
                || fix.resolves().isEmpty()
                || !progress.isNeeded(fix)
                || progress.of(fix).result().isPresent()) {
            return false;
        }
        boolean heavierFollows = plan.fixes().stream()
                .skip(plan.fixes().indexOf(fix) + 1L)
                .anyMatch(later -> !RunProgress.isSearch(later) && resolveTheSame(fix, later));
        return progress.of(fix).hasNextTier() || heavierFollows;
    }

    /** Runs the plan's search for the same problem, if it is due; returns whether that search succeeded. */
    private boolean searchFor(PlannedFix fix) {
        Optional<PlannedFix> search = plan.fixes().stream()
                .filter(other -> RunProgress.isSearch(other) && resolveTheSame(fix, other))
                .findFirst();
        search.filter(planned -> !progress.isSearched()).ifPresent(turn::take);
        return search.isPresent() && progress.of(search.get()).result().isEmpty();
    }

    private static boolean resolveTheSame(PlannedFix one, PlannedFix other) {
        return one.resolves().stream().anyMatch(other.resolves()::contains);
    }

    private static int number(@Nullable Tier tier) {
        return tier == null ? 0 : tier.number();
    }
}
