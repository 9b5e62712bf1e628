package org.patchlight.clock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;

/** Looks whether the clock is right, by the word of time servers. */
public final class ClockCheck implements Check<ClockMeasurement> {
    /** An automatic look within this time of the last asks nobody. */
    public static final Duration FRESH = Duration.ofSeconds(64);

    private final Pc pc;
    private final ClockMeter meter;
    private final Supplier<List<String>> servers;
    private final Supplier<ClockThresholds> thresholds;
    private final Supplier<Status> before;

    /**
     * @param pc whose clock
     * @param meter measures it
     * @param servers the servers to ask, {@code name} or {@code name:port}, read anew at every look
     * @param thresholds from which offset on the clock asks for what, read anew at every look
     * @param before the clock's status at the look before, HEALTHY if there was none
     */
    public ClockCheck(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            Supplier<ClockThresholds> thresholds,
            Supplier<Status> before) {
        this.pc = pc;
        this.meter = meter;
        this.servers = servers;
        this.thresholds = thresholds;
        this.before = before;
    }

    /** Asks the servers anew; those that sent a kiss code are left alone. */
    @Override
    public CheckResult<ClockMeasurement> look() {
        return judge(meter.measure(servers.get(), this::isClear));
    }

    /** The same check for looks that nobody asked for: it asks the servers only if the last answer is older, or the clock was moved since. */
    public Check<ClockMeasurement> notOlderThan(Duration age) {
        return () -> judge(meter.recent(servers.get(), age, this::isClear));
    }

    private boolean isClear(Duration offset, Duration bound) {
        return thresholds.get().isClear(offset, bound, before.get());
    }

    private CheckResult<ClockMeasurement> judge(Measured measured) {
        ClockMeasurement measurement = measured.measurement();
        return CheckResult.of(
                Subject.CLOCK, measurement, finding(measured).map(List::of).orElse(List.of()));
    }

    private Optional<Finding> finding(Measured measured) {
        ClockFindings findings = new ClockFindings(pc, measured, pc.clock().now());
        Duration offset = measured.measurement().offsetOrNull();
        Duration bound = measured.measurement().errorBoundOrNull();
        if (offset == null || bound == null) {
            return Optional.of(findings.unknown());
        }
        Optional<Severity> severity = thresholds.get().severity(offset, bound, before.get());
        return severity.map(grave -> findings.wrong(offset, bound, grave));
    }
}
