package org.patchlight.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.update.UpdateState;

/**
 * How one subject is, in a line.
 *
 * @param subject what was checked
 * @param status how it is
 * @param value what was found, such as an offset with its bound or the time of the last success
 */
public record SubjectLine(Subject subject, Status status, Message value) {
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(1);

    /** The lines of clock, updates and devices, in this order. */
    public static List<SubjectLine> of(CheckReport check) {
        return List.of(
                new SubjectLine(
                        Subject.CLOCK,
                        clockStatus(check.clock()),
                        clock(check.clock().state())),
                new SubjectLine(Subject.UPDATES, check.updates().status(), updates(check.updates())),
                new SubjectLine(Subject.DEVICES, devicesStatus(check.devices()), devices(check.devices())));
    }

    /** The value as text; a time is how long ago it was. */
    public String value(Wording wording) {
        return value.arguments().size() == 1 && value.arguments().get(0) instanceof Instant time
                ? wording.say(value.key(), wording.ago(time))
                : wording.say(value);
    }

    /** The name of the subject. */
    public Message name() {
        return Message.of("ui.subject." + subject.id());
    }

    /** A clock without a measurement isn't shown as healthy, whatever else is known about it. */
    static Status clockStatus(CheckResult<ClockMeasurement> clock) {
        boolean isMeasured = clock.state().offset().isPresent();
        return clock.status() == Status.HEALTHY && !isMeasured ? Status.UNKNOWN : clock.status();
    }

    static Message clock(ClockMeasurement measured) {
        Optional<Duration> offset = measured.offset();
        Optional<Duration> bound = measured.errorBound();
        if (offset.isEmpty() || bound.isEmpty()) {
            return Message.of("ui.subject.clock.unknown");
        }
        Message line = clock(offset.get(), bound.get());
        return measured.method() == ClockMeasurement.Method.HTTP_DATE
                ? Message.of("ui.subject.clock.by-web", line)
                : line;
    }

    private static Message clock(Duration offset, Duration bound) {
        if (offset.abs().compareTo(RIGHT_WITHIN) < 0) {
            return Message.of("ui.subject.clock.right", offset.abs().plus(bound));
        }
        return Message.of("ui.subject.clock." + (offset.isNegative() ? "fast" : "slow"), offset, bound);
    }

    static Message updates(CheckResult<UpdateState> updates) {
        if (updates.status() == Status.UNKNOWN) {
            return Message.of("ui.subject.updates.unknown");
        }
        Optional<String> failed =
                updates.state().lastFailure().map(failure -> failure.attempt().kbOrNull());
        if (failed.isPresent() && updates.status() == Status.PROBLEM) {
            return Message.of("ui.subject.updates.failed", failed.get());
        }
        return updates.state()
                .lastSuccess()
                .map(time -> Message.of("ui.subject.updates.worked", time))
                .orElse(Message.of("ui.subject.updates.no-success"));
    }

    /** Devices that couldn't be read make no PC unhealthy, but they aren't shown as healthy either. */
    static Status devicesStatus(CheckResult<DeviceState> devices) {
        return devices.status() == Status.HEALTHY && areUnknown(devices) ? Status.UNKNOWN : devices.status();
    }

    private static boolean areUnknown(CheckResult<DeviceState> devices) {
        return devices.findings().stream().anyMatch(finding -> finding.id().equals(FindingId.DEVICES_UNKNOWN));
    }

    static Message devices(CheckResult<DeviceState> devices) {
        if (areUnknown(devices)) {
            return Message.of("ui.subject.devices.unknown");
        }
        int problems = devices.state().problems().size();
        return problems == 0
                ? Message.of("ui.subject.devices.well")
                : Message.of("ui.subject.devices.problems", Integer.toString(problems));
    }
}
