package org.patchlight.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.clock.Measured.Certainty;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;

/** Every way that a clock can be ill, or not be judged. */
final class ClockFindings {
    static final String BEHIND = "clock-behind";
    static final String AHEAD = "clock-ahead";
    static final String WRONG_ZONE = "wrong-time-zone";
    static final String UNKNOWN = "clock-unknown";

    /** 54000 s, MaxPosPhaseCorrection and MaxNegPhaseCorrection of a PC that is in no domain: the time service refuses larger steps. */
    private static final Duration WINDOWS_LIMIT = Duration.ofHours(15);

    private final Pc pc;
    private final Measured measured;
    private final Instant now;

    /**
     * @param pc asked for what explains the offset
     * @param now when the clock was measured, by the PC's own clock
     */
    ClockFindings(Pc pc, Measured measured, Instant now) {
        this.pc = pc;
        this.measured = measured;
        this.now = now;
    }

    /** The clock is wrong by this offset. */
    Finding wrong(Duration offset, Duration bound, Severity severity) {
        if (severity == Severity.PROBLEM && ZoneSuspicion.isRaisedBy(offset)) {
            List<String> fixes = List.of(SetTheTimeZone.ID, ResynchronizeClock.ID);
            return finding(WRONG_ZONE, severity, List.of(offset.abs()), evidence(offset, bound), fixes);
        }
        String id = offset.isNegative() ? AHEAD : BEHIND;
        List<String> fixes = List.of(ResynchronizeClock.ID);
        return finding(id, severity, List.of(offset.abs()), evidence(offset, bound), fixes);
    }

    /** Nobody can say whether the clock is right. */
    Finding unknown() {
        String why = switch (measured.certainty()) {
            case CLOCK_MOVING -> "clock.unknown.moving";
            case NO_MAJORITY -> "clock.unknown.no-majority";
            case NO_ANSWER, CONFIRMED, UNCONFIRMED -> "clock.unknown.no-answer";
        };
        return finding(UNKNOWN, Severity.UNKNOWN, List.of(Message.of(why)), servers(), List.of());
    }

    private List<Message> evidence(Duration offset, Duration bound) {
        List<Message> evidence = new ArrayList<>();
        String direction = offset.isNegative() ? "clock.evidence.ahead" : "clock.evidence.behind";
        evidence.add(Message.of(direction, offset.abs(), visible(bound)));
        if (measured.certainty() == Certainty.UNCONFIRMED) {
            evidence.add(Message.of("clock.evidence.unconfirmed"));
        }
        evidence.addAll(servers());
        evidence.addAll(TimeServiceEvidence.of(pc));
        if (offset.abs().compareTo(WINDOWS_LIMIT) > 0) {
            evidence.add(Message.of("clock.evidence.beyond-windows"));
        }
        return evidence;
    }

    private List<Message> servers() {
        return measured.measurement().servers().stream()
                .map(reading -> Message.of("clock.evidence.server", reading.address(), reading.reason()))
                .toList();
    }

    /** A bound is rounded up to what is shown of it: milliseconds. */
    private static Duration visible(Duration bound) {
        return Duration.ofMillis(bound.plusNanos(999_999).toMillis());
    }

    private Finding finding(
            String id, Severity severity, List<Object> arguments, List<Message> evidence, List<String> fixes) {
        return new Finding(id, Subject.CLOCK, severity, arguments, evidence, now, null, fixes);
    }
}
