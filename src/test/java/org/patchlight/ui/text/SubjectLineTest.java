package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;

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
    void devices_without_a_problem_are() {
        assertThat(SubjectLine.devicesStatus(CheckResult.of(Subject.DEVICES, NONE, List.of())))
                .isEqualTo(Status.HEALTHY);
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
