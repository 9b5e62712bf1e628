package org.patchlight.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.cause.CauseFinder;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcClock;
import org.patchlight.update.UpdateState;
import org.patchlight.update.standing.WindowsOutOfSupport;

/** Runs the checks and joins their findings. */
public final class HealthChecker {
    private static final Duration WRONG_DATE = Duration.ofDays(1);

    private final PcClock time;
    private final Check<ClockMeasurement> clock;
    private final Check<UpdateState> updates;
    private final Check<DeviceState> devices;
    private final Supplier<Map<String, Instant>> firstSeen;
    private final UnaryOperator<List<Finding>> repairs;
    private final ExecutorService threads = Workers.pool("check");

    /**
     * A checker that knows nothing of own repairs.
     *
     * @param time the clock of the PC
     * @param clock checks the clock
     * @param updates checks Windows Update
     * @param devices checks the devices
     * @param firstSeen since when each finding has been present without a break, by its id, from the history; queried
     *     once per check
     */
    public HealthChecker(
            PcClock time,
            Check<ClockMeasurement> clock,
            Check<UpdateState> updates,
            Check<DeviceState> devices,
            Supplier<Map<String, Instant>> firstSeen) {
        this(time, clock, updates, devices, firstSeen, found -> List.of());
    }

    /**
     * A checker that also reports the state of Patchlight's own repairs.
     *
     * @param repairs given all other findings, the findings about own repairs that were interrupted or wait for a
     *     restart
     */
    public HealthChecker(
            PcClock time,
            Check<ClockMeasurement> clock,
            Check<UpdateState> updates,
            Check<DeviceState> devices,
            Supplier<Map<String, Instant>> firstSeen,
            UnaryOperator<List<Finding>> repairs) {
        this.repairs = repairs;
        this.time = time;
        this.clock = clock;
        this.updates = updates;
        this.devices = devices;
        this.firstSeen = firstSeen;
    }

    /**
     * Checks everything again, the three subjects at the same time. The time zone is read again first: logs hold local
     * times, and a fix or the person may have changed it since.
     */
    public CheckReport check() {
        LocalZone.renew();
        CompletableFuture<CheckResult<ClockMeasurement>> measured =
                CompletableFuture.supplyAsync(clock::check, threads);
        CompletableFuture<CheckResult<DeviceState>> listed = CompletableFuture.supplyAsync(devices::check, threads);
        CheckResult<UpdateState> read = updates.check();
        return join(measured.join(), read, listed.join());
    }

    /** Makes the next check ask the update agent again; other checks ask it only now and then. Returns at once. */
    public void askAgentAgain() {
        updates.readAllNextTime();
    }

    /** Checks updates and devices again and keeps the known result of the clock. */
    public CheckReport checkAndKeep(CheckResult<ClockMeasurement> known) {
        LocalZone.renew();
        return join(known, updates.check(), devices.check());
    }

    /** Measures the clock only. */
    public CheckResult<ClockMeasurement> measure() {
        return clock.check();
    }

    private CheckReport join(
            CheckResult<ClockMeasurement> measured, CheckResult<UpdateState> updated, CheckResult<DeviceState> listed) {
        CheckResult<UpdateState> read = withoutUncertain(updated, measured.state());
        List<Finding> all = new ArrayList<>(measured.findings());
        all.addAll(read.findings());
        all.addAll(listed.findings());
        all.addAll(repairs.apply(List.copyOf(all)));
        Instant now = time.now();
        Map<String, Instant> seen = firstSeen.get();
        List<Finding> dated = all.stream()
                .map(finding -> dated(finding, seen.get(finding.id()), now))
                .toList();
        return new CheckReport(measured, read, listed, CauseFinder.report(now, dated, true));
    }

    /**
     * Leaves out that Windows is out of support, which depends on the date, while the date is known to be wrong. It
     * is also left out while an upgrade is blocked.
     */
    private static CheckResult<UpdateState> withoutUncertain(CheckResult<UpdateState> updated, ClockMeasurement clock) {
        Duration offset = clock.offsetOrNull();
        boolean wrongDate = offset != null && offset.abs().compareTo(WRONG_DATE) >= 0;
        boolean upgrading =
                updated.findings().stream().anyMatch(finding -> finding.id().equals(FindingId.UPGRADE_BLOCKED));
        if (!wrongDate && !upgrading) {
            return updated;
        }
        List<Finding> rest = updated.findings().stream()
                .filter(finding -> !finding.id().equals(WindowsOutOfSupport.ID))
                .toList();
        return CheckResult.of(updated.subject(), updated.state(), rest);
    }

    /**
     * Sets since when a finding has been present. A time later than the clock was written by a clock that was fast, so
     * the current time is used.
     */
    private static Finding dated(Finding finding, @Nullable Instant seen, Instant now) {
        if (seen == null) {
            return finding;
        }
        Instant first = seen.isAfter(now) ? now : seen;
        Instant since = finding.since();
        return since == null || first.isBefore(since) ? finding.withSince(first) : finding;
    }
}
