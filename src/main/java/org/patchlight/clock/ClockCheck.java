package org.patchlight.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.Measured;
import org.patchlight.clock.why.Causes;
import org.patchlight.clock.why.ClockCase;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.clock.windows.WindowsTimeReader;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;

/**
 * Checks whether the clock is right by querying time servers, and finds out why if it is not. A check of a right clock
 * starts no process and reads no event log. Remembers the status of the last check. A status that was once reached ends
 * at half of its threshold, so that a clock near it does not flicker between two states.
 */
public final class ClockCheck implements Check<ClockMeasurement> {
    /** An automatic check within this time of the last one queries no server. */
    public static final Duration FRESH = Duration.ofSeconds(64);

    private final Pc pc;
    private final ClockMeter meter;
    private final Supplier<List<String>> servers;
    private final Supplier<ClockThresholds> thresholds;
    private final Supplier<ClockPast> past;
    private final WindowsTimeReader windows;
    private volatile Status before = Status.HEALTHY;

    /**
     * @param pc the PC whose clock is checked
     * @param meter measures the clock
     * @param servers the servers to query, {@code name} or {@code name:port}; read again at every check
     * @param thresholds the offsets from which on the clock deserves attention or is a problem; read again at every
     *     check
     * @param past what the history records of the clock; read again at every check
     */
    public ClockCheck(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            Supplier<ClockThresholds> thresholds,
            Supplier<ClockPast> past) {
        this.pc = pc;
        this.meter = meter;
        this.servers = servers;
        this.thresholds = thresholds;
        this.past = past;
        this.windows = new WindowsTimeReader(pc);
    }

    /** Queries the servers again, except those that sent a kiss code. */
    @Override
    public CheckResult<ClockMeasurement> check() {
        return remember(judge(meter.measure(servers.get(), this::isClear)));
    }

    /**
     * The same for automatic checks. Queries the servers only if the last answer is older, or if the clock was set
     * since.
     */
    public Check<ClockMeasurement> notOlderThan(Duration age) {
        return () -> remember(judge(meter.recent(servers.get(), age, this::isClear)));
    }

    private CheckResult<ClockMeasurement> remember(CheckResult<ClockMeasurement> result) {
        before = result.status();
        return result;
    }

    private boolean isClear(Duration offset, Duration bound) {
        return thresholds.get().isClear(offset, bound, before);
    }

    private CheckResult<ClockMeasurement> judge(Measured measured) {
        Duration offset = measured.measurement().offsetOrNull();
        Duration bound = measured.measurement().errorBoundOrNull();
        if (offset == null || bound == null) {
            WindowsTime says = windows.all(Duration.ZERO);
            List<Finding> findings = new ArrayList<>();
            findings.add(new ClockFindings(measured, says).unknown());
            findings.addAll(outlook(says));
            return result(measured, says, findings);
        }
        Optional<Severity> severity = thresholds.get().severity(offset, bound, before);
        if (severity.isEmpty()) {
            WindowsTime says = windows.settings();
            return result(measured, says, outlook(says));
        }
        WindowsTime says = windows.all(offset);
        ClockCase wrong = new ClockCase(
                offset,
                severity.get() == Severity.PROBLEM,
                says.readAt(),
                says,
                pc.facts().management(),
                past.get());
        Finding finding = new ClockFindings(measured, says).wrong(wrong, bound, severity.get(), Causes.of(wrong));
        return result(measured, says, List.of(finding));
    }

    private List<Finding> outlook(WindowsTime says) {
        return new ClockOutlook(pc, says, past.get(), thresholds.get()).findings();
    }

    private static CheckResult<ClockMeasurement> result(Measured measured, WindowsTime says, List<Finding> findings) {
        return CheckResult.of(Subject.CLOCK, measured.measurement().with(says), findings);
    }
}
