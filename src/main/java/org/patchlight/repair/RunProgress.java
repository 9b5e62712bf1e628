package org.patchlight.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Tier;

/** What a run knows so far: what the last check found, how the fixes ended, and whether a search is due. */
final class RunProgress {
    private static final String SEARCH = "search-for-updates";

    private final PcClock clock;
    private final HealthReport before;
    /** By the id of the fix. A fix that had several turns is judged by its last one. */
    private final Map<String, Ended> ended = new LinkedHashMap<>();
    /** Whether nothing but searches has acted since the last search. */
    private boolean searched;

    private HealthReport last;

    /**
     * A fix whose turn is over; judged at the end of the run unless its result is known already.
     *
     * @param fix the fix as planned
     * @param newness decides which findings are newer than the turn
     * @param obstacle why the fix could not do everything, or a remark of its steps
     * @param result the result, if it needs no later check: failed, blocked or declined
     * @param tier the tier that was run, of a fix that has tiers
     */
    record Ended(
            PlannedFix fix,
            Newness newness,
            Optional<Message> obstacle,
            Optional<FixResult> result,
            Optional<Tier> tier) {
        boolean hasNextTier() {
            return result.isEmpty() && tier.filter(Tier::hasNext).isPresent();
        }
    }

    /** @param before the check before anything is done */
    RunProgress(PcClock clock, HealthReport before) {
        this.clock = clock;
        this.before = before;
        this.last = before;
    }

    /** The last check. */
    HealthReport last() {
        return last;
    }

    /** The PC was checked again. */
    void checked(HealthReport report) {
        last = report;
    }

    /** A fix had its turn. */
    void ended(Ended one) {
        ended.put(one.fix().declaration().id(), one);
    }

    /** How a fix ended that had its turn. */
    Ended of(PlannedFix fix) {
        return Objects.requireNonNull(ended.get(fix.declaration().id()));
    }

    /** The fixes that had their turn, in the order of their first turn. */
    Collection<Ended> all() {
        return ended.values();
    }

    /** The result of a fix by the last check. */
    FixResult judged(Ended one) {
        return one.result().orElseGet(() -> Judge.judge(one.fix(), one.newness(), before, last, one.obstacle()));
    }

    /** Records what a fix really did: a search is due after anything except a search. */
    void acted(PlannedFix fix, List<String> actions) {
        // A search that this PC can't run is not tried twice.
        if (isSearch(fix) || isSearch(actions)) {
            searched = true;
        } else if (!actions.isEmpty()) {
            searched = false;
        }
    }

    /** Whether nothing but searches has acted since the last search. */
    boolean isSearched() {
        return searched;
    }

    /** Whether a fix does nothing but search for updates. */
    static boolean isSearch(PlannedFix fix) {
        return !fix.steps().isEmpty()
                && fix.steps().stream().allMatch(step -> step.action().equals(SEARCH));
    }

    /** Whether a search for updates is among these actions. */
    static boolean isSearch(List<String> actions) {
        return actions.contains(SEARCH);
    }

    /**
     * Whether a fix should run: always if a person requested it without a problem, otherwise only while its problem is
     * there.
     */
    boolean isNeeded(PlannedFix fix) {
        return fix.resolves().isEmpty()
                || fix.resolves().stream().anyMatch(problem -> !still(problem).isEmpty());
    }

    /** The findings of the last check that show the problems of a fix. */
    List<Finding> still(PlannedFix fix) {
        return fix.resolves().stream()
                .flatMap(problem -> still(problem).stream())
                .distinct()
                .toList();
    }

    private List<Finding> still(Finding problem) {
        return last.findings().stream()
                .filter(later -> Judge.isStill(problem, later, before))
                .toList();
    }

    /** Whether only older evidence shows a problem of the fix, so that a search has yet to decide. */
    boolean isUndecided(PlannedFix fix, MonotonicInstant began) {
        Newness newness = newness(began, fix);
        return fix.resolves().stream()
                .map(this::still)
                .anyMatch(still -> !still.isEmpty() && still.stream().noneMatch(newness::isNew));
    }

    /** Separates evidence that is newer than a turn from what the plan or the check before the run knew. */
    Newness newness(MonotonicInstant began, PlannedFix fix) {
        List<Finding> known = new ArrayList<>(before.findings());
        known.addAll(fix.resolves());
        return Newness.since(began, clock, known);
    }
}
