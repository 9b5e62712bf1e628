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

/** Looks whether the clock is right, by the word of time servers, and if it is not, why. A look at a right clock starts no process and reads no event log. */
public final class ClockCheck implements Check<ClockMeasurement> {
    /** An automatic look within this time of the last asks nobody. */
    public static final Duration FRESH = Duration.ofSeconds(64);

    private final Pc pc;
    private final ClockMeter meter;
    private final Supplier<List<String>> servers;
    private final Supplier<ClockThresholds> thresholds;
    private final Supplier<Status> before;
    private final Supplier<ClockPast> past;
    private final WindowsTimeReader windows;

    /**
     * @param pc whose clock
     * @param meter measures it
     * @param servers the servers to ask, {@code name} or {@code name:port}, read anew at every look
     * @param thresholds from which offset on the clock asks for what, read anew at every look
     * @param before the clock's status at the look before, HEALTHY if there was none
     * @param past what is remembered of the clock, read anew at every look
     */
    public ClockCheck(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            Supplier<ClockThresholds> thresholds,
            Supplier<Status> before,
            Supplier<ClockPast> past) {
        this.pc = pc;
        this.meter = meter;
        this.servers = servers;
        this.thresholds = thresholds;
        this.before = before;
        this.past = past;
        this.windows = new WindowsTimeReader(pc);
    }

    /** Asks the servers anew; those that sent a kiss code are left alone. */
    @Override
    public CheckResult<ClockMeasurement> check() {
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
        Duration offset = measured.measurement().offsetOrNull();
        Duration bound = measured.measurement().errorBoundOrNull();
        if (offset == null || bound == null) {
            WindowsTime says = windows.all(Duration.ZERO);
            List<Finding> findings = new ArrayList<>();
            findings.add(new ClockFindings(measured, says).unknown());
            findings.addAll(outlook(says));
            return result(measured, says, findings);
        }
        Optional<Severity> severity = thresholds.get().severity(offset, bound, before.get());
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
