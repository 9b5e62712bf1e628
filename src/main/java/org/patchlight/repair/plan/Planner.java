package org.patchlight.repair.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.guard.GuardedFix;
import org.patchlight.repair.guard.Guards;
import org.patchlight.repair.guard.RepairContext;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans the fixes for a report in the order of the catalogue: the lightest and most basic first. Reads only. */
public final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Pc pc;
    private final List<Fix> catalogue;
    private final RunLock lock;
    private final RestorePointFirst restorePoint;

    /**
     * A planner for a process that no other one repairs beside.
     *
     * @param pc the PC to plan for
     * @param catalogue every fix there is, in the order in which several are run
     */
    public Planner(Pc pc, List<Fix> catalogue) {
        this(pc, catalogue, RunLock.inMemory());
    }

    /**
     * A planner whose fixes begin without a restore point.
     *
     * @param pc the PC to plan for
     * @param catalogue every fix there is, in the order in which several are run
     * @param lock the lock that repairs hold
     */
    public Planner(Pc pc, List<Fix> catalogue, RunLock lock) {
        this(pc, catalogue, lock, () -> false);
    }

    /**
     * @param pc the PC to plan for
     * @param catalogue every fix there is, in the order in which several are run
     * @param lock the lock that repairs hold
     * @param restorePointFirst whether heavier fixes begin with a restore point; read for each plan
     */
    public Planner(Pc pc, List<Fix> catalogue, RunLock lock, BooleanSupplier restorePointFirst) {
        this.restorePoint = new RestorePointFirst(pc, restorePointFirst);
        this.pc = pc;
        this.catalogue = List.copyOf(catalogue);
        this.lock = lock;
    }

    /** The same planner, whose plans have no restore points. */
    public Planner withoutRestorePoints() {
        return new Planner(pc, catalogue, lock);
    }

    /** Every fix there is. */
    public List<Fix> catalogue() {
        return catalogue;
    }

    /** Plans every fix that may run unattended for the problems of the report. */
    public Plan forAll(HealthReport report) {
        List<Finding> mine = new ArrayList<>();
        List<Finding> theirs = new ArrayList<>();
        for (Finding problem : report.problems()) {
            (isUnattended(problem) ? mine : theirs).add(problem);
        }
        Set<String> wanted = mine.stream()
                .flatMap(problem -> problem.fixes().stream().filter(fix -> isUnattended(fix, problem)))
                .collect(Collectors.toSet());
        List<PlannedFix> fixes = catalogue.stream()
                .filter(fix -> wanted.contains(fix.declaration().id()))
                .map(fix -> planned(fix, null, mine))
                .toList();
        return guarded(report, true, fixes, theirs);
    }

    /**
     * Plans these fixes and no others.
     *
     * @param wanted fix ids, each with what the person chose for it; empty text for nothing chosen
     * @throws IllegalArgumentException if there is no fix of such an id; its message is the id
     */
    public Plan forFixes(HealthReport report, Map<String, String> wanted) {
        Map<String, String> left = new TreeMap<>(wanted);
        // a fix that was requested by its name also counts findings of lower severity
        List<Finding> resolvable = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.UNKNOWN && !finding.isBlindSpot())
                .toList();
        List<PlannedFix> fixes = new ArrayList<>();
        for (Fix fix : catalogue) {
            String value = left.remove(fix.declaration().id());
            if (value != null) {
                fixes.add(planned(fix, value.isEmpty() ? null : value, resolvable));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(left.keySet().iterator().next());
        }
        return guarded(report, false, fixes, List.of());
    }

    private Plan guarded(HealthReport report, boolean everything, List<PlannedFix> fixes, List<Finding> theirs) {
        RepairContext about = about(report, fixes, isZoneChosen(fixes));
        List<Blocker> blockers = new ArrayList<>(Guards.against(about));
        if (!fixes.isEmpty() && isOtherRun()) {
            blockers.add(Guards.otherRun(about));
        }
        Message block = Guards.block(about, blockers).orElse(null);
        return new Plan(everything, fixes, theirs, block, blockers);
    }

    private boolean isOtherRun() {
        try {
            return lock.isHeld();
        } catch (IOException unread) {
            LOG.info("couldn't check whether another fix is running; starting one will", unread);
            return false;
        }
    }

    /** Why these fixes can't run on the PC as the report describes it; null if at least some can. */
    public @Nullable Message block(HealthReport report, List<PlannedFix> fixes) {
        RepairContext about = about(report, fixes, isZoneChosen(fixes));
        return Guards.block(about, Guards.against(about)).orElse(null);
    }

    /** Why this fix of a plan can't run now that its turn has come; null if it can. */
    public @Nullable Message blockNow(HealthReport report, Plan plan, PlannedFix fix) {
        boolean zoneSettled =
                plan.fixes().stream().filter(Planner::isChoiceOfZone).anyMatch(this::isZoneCurrent);
        RepairContext about = about(report, List.of(fix), zoneSettled);
        return Guards.block(about, Guards.against(about)).orElse(null);
    }

    private RepairContext about(HealthReport report, List<PlannedFix> fixes, boolean zoneSettled) {
        List<GuardedFix> candidates = fixes.stream()
                .map(fix ->
                        new GuardedFix(fix.declaration(), fix.resolves(), RestorePointFirst.isProtected(fix.steps())))
                .toList();
        return new RepairContext(pc, report, candidates, zoneSettled);
    }

    private boolean isZoneChosen(List<PlannedFix> fixes) {
        return fixes.stream().filter(Planner::isChoiceOfZone).anyMatch(this::settlesTheZone);
    }

    /** Whether a fix sets the time zone that the person chose. */
    private static boolean isChoiceOfZone(PlannedFix fix) {
        return fix.declaration().id().equals(FixId.SET_TIME_ZONE) && fix.value() != null;
    }

    /**
     * Whether the choice settles the zone. An unknown name does not; the name of the current zone confirms that it is
     * right.
     */
    private boolean settlesTheZone(PlannedFix choice) {
        return !choice.steps().isEmpty() || isZoneCurrent(choice);
    }

    private boolean isZoneCurrent(PlannedFix choice) {
        try {
            return Objects.requireNonNullElse(choice.value(), "")
                    .strip()
                    .equalsIgnoreCase(pc.timeZones().current());
        } catch (PcException unreadable) {
            return false;
        }
    }

    /**
     * Whether fixes for a finding run unattended. If a person must choose or watch the first fix, the others wait as
     * well.
     */
    public boolean isUnattended(Finding problem) {
        return !problem.fixes().isEmpty() && isUnattended(problem.fixes().get(0), problem);
    }

    private boolean isUnattended(String id, Finding problem) {
        return find(id).map(Fix::declaration)
                .filter(fix -> fix.runsUnattended() && !fix.terms().chosenFor().contains(problem.id()))
                .isPresent();
    }

    private Optional<Fix> find(String id) {
        return catalogue.stream()
                .filter(fix -> fix.declaration().id().equals(id))
                .findFirst();
    }

    private PlannedFix planned(Fix fix, @Nullable String value, List<Finding> problems) {
        String id = fix.declaration().id();
        List<Finding> resolves = problems.stream()
                .filter(problem -> problem.fixes().contains(id))
                .toList();
        FixProposal proposal = restorePoint.in(fix.declaration(), propose(fix, new FixRequest(value, resolves)));
        return new PlannedFix(
                fix.declaration(),
                value,
                resolves,
                proposal.steps(),
                proposal.obstacleOrNull(),
                proposal.choices(),
                proposal.tierOrNull());
    }

    private FixProposal propose(Fix fix, FixRequest request) {
        try {
            return fix.proposeFor(pc, request);
        } catch (PcException unreadable) {
            return FixProposal.none(Failures.words(unreadable));
        }
    }

    /**
     * Works out the steps of a planned fix again, now that its turn has come.
     *
     * @param still the findings of the newest check that still show its problems
     */
    public FixProposal again(PlannedFix planned, List<Finding> still) {
        return find(planned.declaration().id())
                .map(fix -> restorePoint.again(planned, propose(fix, new FixRequest(planned.value(), still))))
                .orElseGet(() -> FixProposal.none(
                        Message.of("repair.fix-unknown", planned.declaration().id())));
    }
}
