package org.patchlight.update;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastFailure;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.fix.AllowOsUpgrade;
import org.patchlight.update.fix.Recurrence;
import org.patchlight.update.source.AgentHistory;
import org.patchlight.update.source.Recency;
import org.patchlight.update.source.ReportingEventsLog;
import org.patchlight.update.source.UpdateEvidence;
import org.patchlight.update.source.UpdateHistory;
import org.patchlight.update.standing.RestartClues;
import org.patchlight.update.standing.ServiceFindings;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.StandingFindings;
import org.patchlight.update.standing.StoreRepairs;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Checks Windows Update. It reads the log, the event log and the update agent's history for failures, and how long
 * ago an update was installed. It also checks the services that updates need, a pending restart, a pause, policies,
 * and who manages the PC. It only reads.
 */
public final class UpdateCheck implements Check<UpdateState> {
    private final Pc pc;
    private final ReportingEventsLog log;
    private final IntSupplier recentDays;
    private final IntSupplier overdueDays;
    private final Supplier<List<UpdateFailure>> remembered;
    private final List<StandingCheck> circumstances;
    private final Supplier<List<PastChange>> pastChanges;
    private final Supplier<List<PastFailure>> pastFailures;
    private final UnaryOperator<List<UpdateFailure>> completed;
    private final AgentHistory agent;

    /**
     * A check of a PC that Patchlight may have changed.
     *
     * @param pc the PC to check
     * @param recentDays for how many days a failure counts as recent, queried at each check
     * @param overdueDays the number of days without an installed update after which updates count as overdue, queried
     *     at each check
     * @param remembered failures seen by earlier checks, queried at each check; resolved ones may be among them
     * @param circumstances further conditions that each check examines, in this order
     * @param pastChanges what Patchlight changed on the PC and did not undo, queried at each check
     * @param pastFailures steps of Patchlight's fixes that Windows refused with a code, queried at each check
     * @param completed adds to recent failures what other logs of the PC say about them, the codes beneath and the
     *     culprits; it neither adds nor removes one
     */
    public UpdateCheck(
            Pc pc,
            IntSupplier recentDays,
            IntSupplier overdueDays,
            Supplier<List<UpdateFailure>> remembered,
            List<StandingCheck> circumstances,
            Supplier<List<PastChange>> pastChanges,
            Supplier<List<PastFailure>> pastFailures,
            UnaryOperator<List<UpdateFailure>> completed) {
        this.pc = pc;
        this.log = new ReportingEventsLog(pc);
        this.recentDays = recentDays;
        this.overdueDays = overdueDays;
        this.remembered = remembered;
        this.circumstances = List.copyOf(circumstances);
        this.pastChanges = pastChanges;
        this.pastFailures = pastFailures;
        this.completed = completed;
        this.agent = new AgentHistory(pc);
    }

    /** A check of a PC that Patchlight has not changed. */
    public UpdateCheck(
            Pc pc,
            IntSupplier recentDays,
            IntSupplier overdueDays,
            Supplier<List<UpdateFailure>> remembered,
            List<StandingCheck> circumstances) {
        this(pc, recentDays, overdueDays, remembered, circumstances, List::of, List::of, UnaryOperator.identity());
    }

    /** A check with the default days for overdue updates and no further conditions. */
    public UpdateCheck(Pc pc, IntSupplier recentDays, Supplier<List<UpdateFailure>> remembered) {
        this(pc, recentDays, () -> UpdatesOverdue.USUAL_DAYS, remembered, List.of());
    }

    /** Makes the next check ask the update agent again. Other checks ask it only if its last answer is old. */
    @Override
    public void readAllNextTime() {
        agent.askAgain();
    }

    @Override
    public CheckResult<UpdateState> check() {
        Instant now = pc.clock().now();
        int days = recentDays.getAsInt();
        UpdateEvidence evidence = UpdateEvidence.read(pc, log, agent, days, overdueDays.getAsInt());
        List<Message> unread = new ArrayList<>(evidence.unread());
        Recency recency = new Recency(now, evidence.reference(), days);
        UpdateHistory history = UpdateHistory.of(evidence.attempts(), remembered.get());
        history = history.completed(failure -> recency.isRecent(failure.time()), completed);

        // Fixes run in the order of their findings, and no fix works while a service is disabled.
        List<Finding> findings = new ArrayList<>(new ServiceFindings(pc, now).findings(unread));
        List<UpdateFailure> recent = history.unresolved().stream()
                .filter(failure -> recency.isRecent(failure.time()))
                .filter(failure -> !failure.updateClass().isNoise())
                .toList();
        FailureContext context =
                FailureContext.of(now, blockedUpgrades(pc)).withStoreRepaired(storeRepaired(history, unread));
        FailureFindings failures = new FailureFindings(context, history.unresolved(), recent);
        Recurrence recurrence = new Recurrence(pastChanges.get(), pastFailures.get(), now);
        failures.findings().stream().map(recurrence::raised).forEach(findings::add);
        StandingFindings standing = new StandingFindings(pc, now, clues(evidence));
        findings.addAll(standing.findings(unread));
        Optional<Finding> overdue = UpdatesOverdue.finding(evidence, now, overdueDays.getAsInt());
        UpdateSituation situation = new UpdateSituation(
                pc,
                now,
                pc.timeZones().rules(),
                recent,
                overdue.isPresent(),
                Duration.ofDays(days),
                evidence.installedOrNull(),
                evidence.attempts().extended().orElse(null),
                evidence.attempts().rollups());
        circumstances.stream()
                .flatMap(circumstance -> circumstance.findings(situation, unread).stream())
                .map(recurrence::raised)
                .forEach(findings::add);
        boolean deferred =
                standing.pausedUntilOrNull() != null || pc.facts().management().isManaged();
        if (!deferred) { // the pause or the organisation is already reported
            overdue.ifPresent(findings::add);
        }
        if (!evidence.obstacles().isEmpty()) {
            findings.add(plain("updates-unknown", Severity.UNKNOWN, evidence.obstacles(), now));
        }
        if (!unread.isEmpty()) {
            findings.add(plain(FindingId.UPDATE_SOURCE_UNREAD, Severity.INFO, unread, now));
        }
        return CheckResult.of(
                Subject.UPDATES,
                state(history, standing.pausedUntilOrNull()),
                JoinedFindings.of(findings, FindingId.UPGRADE_FAILED));
    }

    /**
     * When the component store was last fully repaired; null if unknown. Reads the servicing log only if a failure exists
     * whose cause such a repair may have removed: the log is large.
     */
    private @Nullable Instant storeRepaired(UpdateHistory history, List<Message> unread) {
        if (history.unresolved().stream().noneMatch(failure -> FixRouting.isStoreCorruption(failure.attempt()))) {
            return null;
        }
        try {
            return StoreRepairs.newest(pc, pc.timeZones().rules()).orElse(null);
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.store-log-unread", refused.target()));
            return null;
        }
    }

    /** Which upgrades may be blocked on this PC. */
    public static BlockedUpgrades blockedUpgrades(Pc pc) {
        boolean allowed;
        try {
            allowed = AllowOsUpgrade.isAllowed(pc.registry());
        } catch (PcException unread) {
            allowed = false; // the fix checks this itself before it acts
        }
        return new BlockedUpgrades(pc.facts().version().isTenOrLater(), allowed);
    }

    private static RestartClues clues(UpdateEvidence evidence) {
        String feature = evidence.attempts()
                .newestOfWindows()
                .filter(UpdateClass::isFeatureUpdate)
                .orElse(null);
        return new RestartClues(evidence.restartRequiredOrNull(), feature);
    }

    private static UpdateState state(UpdateHistory history, @Nullable Instant pausedUntil) {
        UpdateFailure last = history.unresolved().stream()
                .filter(failure -> !failure.updateClass().isNoise())
                .findFirst()
                .orElse(null);
        return new UpdateState(history.lastSuccessOrNull(), last, history.newestOfEach(), pausedUntil);
    }

    private static Finding plain(String id, Severity severity, List<Message> evidence, Instant now) {
        return new Finding(id, Subject.UPDATES, severity, List.of(), evidence, now, null, List.of());
    }
}
