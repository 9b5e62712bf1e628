package org.patchlight.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.Measured;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.clock.why.Cause;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.clock.why.Causes;
import org.patchlight.clock.why.ClockCase;
import org.patchlight.clock.windows.SyncWords;
import org.patchlight.clock.windows.TimeServiceEvidence;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.machine.BuildFacts;

/** Builds the findings for a wrong clock, and for a clock that couldn't be checked. */
final class ClockFindings {
    static final String BEHIND = FindingId.CLOCK_BEHIND;
    static final String AHEAD = FindingId.CLOCK_AHEAD;
    static final String WRONG_ZONE = FindingId.WRONG_TIME_ZONE;
    static final String UNKNOWN = FindingId.CLOCK_UNKNOWN;

    /** The clock of the build machine may have been fast, and build dates are days in some time zone. */
    private static final Duration BUILD_SLACK = Duration.ofDays(2);

    private final Measured measured;
    private final WindowsTime windows;

    /**
     * Findings for one measurement.
     *
     * @param measured the result of asking the servers
     * @param windows what Windows reports, read at the time of the measurement
     */
    ClockFindings(Measured measured, WindowsTime windows) {
        this.measured = measured;
        this.windows = windows;
    }

    /** The clock is wrong, with its causes. The id is that of a wrong time zone if a cause asks for one. */
    Finding wrong(ClockCase wrong, Duration bound, Severity severity, List<Cause> causes) {
        boolean zone = causes.stream().anyMatch(cause -> cause.remedy() == Remedy.NAME_ZONE);
        String id = zone ? WRONG_ZONE : wrong.offset().isNegative() ? AHEAD : BEHIND;
        List<Message> evidence = new ArrayList<>(causes.stream().map(Cause::why).toList());
        evidence.addAll(evidence(wrong.offset(), bound));
        List<String> fixes = Causes.fixes(causes, wrong.management().isManaged());
        return finding(id, severity, List.of(wrong.offset().abs()), evidence, fixes)
                .withClockOffset(wrong.offset());
    }

    /** The clock couldn't be checked. */
    Finding unknown() {
        String why = switch (measured.certainty()) {
            case CLOCK_MOVING -> "clock.unknown.moving";
            case NO_MAJORITY -> "clock.unknown.no-majority";
            case SOURCES_DISAGREE -> "clock.unknown.sources-disagree";
            case SIGN_IN_PAGE -> "clock.unknown.sign-in-page";
            case NO_ANSWER, CONFIRMED, UNCONFIRMED -> "clock.unknown.no-answer";
        };
        List<Message> evidence = new ArrayList<>(measured.remarks());
        Instant now = windows.readAt();
        Instant built = BuildFacts.read().date();
        if (now.isBefore(built.minus(BUILD_SLACK))) {
            evidence.add(Message.of("clock.evidence.before-build", now, built));
        }
        evidence.addAll(servers());
        measured.measurement().with(windows).contradiction().ifPresent(evidence::add);
        return finding(UNKNOWN, Severity.UNKNOWN, List.of(Message.of(why)), evidence, List.of());
    }

    private List<Message> evidence(Duration offset, Duration bound) {
        List<Message> evidence = new ArrayList<>();
        String direction = offset.isNegative() ? "clock.evidence.ahead" : "clock.evidence.behind";
        evidence.add(Message.of(direction, offset.abs(), visible(bound)));
        if (measured.certainty() == Certainty.UNCONFIRMED
                && measured.measurement().method() == Method.NTP) {
            evidence.add(Message.of(hasOneAnswer() ? "clock.evidence.unconfirmed" : "clock.evidence.too-few-agree"));
        }
        evidence.addAll(measured.remarks());
        SyncWords.contradiction(windows, offset, bound).ifPresent(evidence::add);
        evidence.addAll(servers());
        evidence.addAll(TimeServiceEvidence.of(windows));
        return evidence;
    }

    private boolean hasOneAnswer() {
        return measured.measurement().servers().stream()
                        .filter(reading -> reading.offset().isPresent())
                        .count()
                == 1;
    }

    private List<Message> servers() {
        return measured.measurement().servers().stream()
                .map(reading -> Message.of("clock.evidence.server", reading.address(), reading.reason()))
                .toList();
    }

    /** Rounds a bound up to milliseconds, the precision that is shown. */
    private static Duration visible(Duration bound) {
        return Duration.ofMillis(bound.plusNanos(999_999).toMillis());
    }

    private Finding finding(
            String id, Severity severity, List<Object> arguments, List<Message> evidence, List<String> fixes) {
        return new Finding(id, Subject.CLOCK, severity, arguments, evidence, windows.readAt(), null, fixes);
    }
}
