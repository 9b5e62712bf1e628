package org.patchlight.eventlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.UpdateFailure;

/** Checks with the findings that a test says. */
final class Checks {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Checks() {}

    static Finding finding(String id, Subject subject, Severity severity, String... codes) {
        return new Finding(id, subject, severity, List.of(), List.of(), NOON, null, List.of("retry-update"))
                .withCodes(Arrays.stream(codes)
                        .map(code -> new FindingCode(code, List.of()))
                        .toList());
    }

    static Finding problem(String id, String... codes) {
        return finding(id, Subject.UPDATES, Severity.PROBLEM, codes);
    }

    static UpdateFailure failure(String code, String kb) {
        return new UpdateFailure(
                NOON,
                Attempt.Operation.INSTALL,
                CodeSpelling.parse(code).orElseThrow(),
                "Update of Anna Muster's PC",
                kb,
                "0A5F0A5F-0000-4000-8000-00000000000A",
                "log");
    }

    static CheckReport check(List<Finding> findings, UpdateFailure... unresolved) {
        return new CheckReport(
                CheckResult.of(
                        Subject.CLOCK,
                        new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of()),
                        List.of()),
                CheckResult.of(Subject.UPDATES, new UpdateState(null, null, List.of(unresolved), null), List.of()),
                CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of()),
                HealthReport.of(NOON, findings));
    }

    static CheckReport check(Finding... findings) {
        return check(List.of(findings));
    }
}
