package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcClock;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/** Checks, failures and a clock that a test sets. */
final class SampleChecks {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private SampleChecks() {}

    /** A clock whose two readings a test sets. */
    static final class HandClock implements PcClock {
        volatile Instant wall = NOON;
        volatile long nanos;

        synchronized void pass(Duration time) {
            wall = wall.plus(time);
            nanos += time.toNanos();
        }

        @Override
        public Instant now() {
            return wall;
        }

        @Override
        public long nanos() {
            return nanos;
        }
    }

    /** What the checks will return, and how often they ran. */
    static final class Script {
        final AtomicInteger measured = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();
        volatile List<Finding> clock = List.of();
        volatile List<Finding> updates = List.of();
        volatile Runnable whileReading = () -> {};

        CheckResult<ClockMeasurement> measure() {
            measured.incrementAndGet();
            return clock(clock);
        }

        CheckResult<UpdateState> read() {
            read.incrementAndGet();
            whileReading.run();
            return updates(updates);
        }
    }

    static CheckResult<ClockMeasurement> clock(List<Finding> findings) {
        ClockMeasurement none = new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of());
        return CheckResult.of(Subject.CLOCK, none, findings);
    }

    static CheckResult<UpdateState> updates(List<Finding> findings, UpdateFailure... unresolved) {
        return CheckResult.of(Subject.UPDATES, new UpdateState(null, null, List.of(unresolved), null), findings);
    }

    static CheckResult<DeviceState> devices() {
        return CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of());
    }

    static Finding problem(String id) {
        return new Finding(id, Subject.UPDATES, Severity.PROBLEM, List.of(), List.of(), NOON, null, List.of());
    }

    static UpdateFailure failure(Instant time, String kb) {
        return new UpdateFailure(
                time, Attempt.Operation.INSTALL, Hresult.FILE_NOT_FOUND, kb + " update", kb, "ID-" + kb, "log");
    }

    static CheckReport check(Instant time, List<Finding> findings, UpdateFailure... unresolved) {
        return new CheckReport(
                clock(List.of()),
                updates(findings, unresolved),
                devices(),
                HealthReport.of(time, new ArrayList<>(findings)));
    }
}
