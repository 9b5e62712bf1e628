package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/** What the line of a subject shows beside its text. */
class SubjectLineTest {
    private static final DeviceState NONE = new DeviceState(List.of(), List.of());

    @Test
    void devices_that_could_not_be_read_are_not_shown_as_healthy() {
        CheckResult<DeviceState> unread = CheckResult.of(Subject.DEVICES, NONE, List.of(devicesUnknown()));
        assertThat(unread.status()).isEqualTo(Status.HEALTHY);
        assertThat(SubjectLine.devicesStatus(unread)).isEqualTo(Status.UNKNOWN);
        assertThat(SubjectLine.devices(unread).key()).isEqualTo("ui.subject.devices.unknown");
    }

    @Test
    void a_clock_without_a_measurement_is_not_shown_as_healthy() {
        ClockMeasurement none = new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of());
        CheckResult<ClockMeasurement> unmeasured = CheckResult.of(Subject.CLOCK, none, List.of());
        assertThat(unmeasured.status()).isEqualTo(Status.HEALTHY);
        assertThat(SubjectLine.clockStatus(unmeasured)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void devices_without_a_problem_are() {
        assertThat(SubjectLine.devicesStatus(CheckResult.of(Subject.DEVICES, NONE, List.of())))
                .isEqualTo(Status.HEALTHY);
    }

    @Test
    void an_update_that_could_not_be_installed_is_named() {
        Attempt attempt = new Attempt(
                null, Attempt.Operation.INSTALL, false, Hresult.FILE_NOT_FOUND, null, null, "KB5031455", null, null);
        UpdateState state =
                new UpdateState(Instant.EPOCH, new UpdateFailure(attempt, "ReportingEvents.log"), List.of(), null);
        assertThat(SubjectLine.updates(CheckResult.of(Subject.UPDATES, state, List.of(failed())))
                        .arguments())
                .containsExactly("KB5031455");
        assertThat(SubjectLine.updates(CheckResult.of(Subject.UPDATES, state, List.of()))
                        .key())
                .isEqualTo("ui.subject.updates.worked");
    }

    private static Finding failed() {
        return new Finding(
                FindingId.UPDATE_FAILED,
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                List.of());
    }

    private static Finding devicesUnknown() {
        return new Finding(
                FindingId.DEVICES_UNKNOWN,
                Subject.DEVICES,
                Severity.INFO,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                List.of());
    }
}
