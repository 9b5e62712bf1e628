package org.patchlight.casefile.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchlight.casefile.gather.CopiedTimeEvents;
import org.patchlight.casefile.gather.CopiedTimeEvents.Seen;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.attempt.TimeOrder;

/**
 * Findings from copied events of the time service. The newest event decides. That the service got no time once is a note,
 * because the clock may be right all the same.
 */
public final class TimeEventFindings {
    /** The time service got no time when it last tried. */
    static final String NO_TIME = "clock-source-silent";

    private static final int LONGEST = 120;
    private static final Pattern CODE = Pattern.compile("0[xX]([0-9A-Fa-f]{8})\\b");
    private static final Pattern PEER = Pattern.compile("([-\\w.]{1,253}),0x[0-9A-Fa-f]{1,4}\\b");
    private static final Pattern SECONDS = Pattern.compile("[-+]?\\d{4,12}");
    private static final List<String> PEER_FIELDS = List.of("ManualPeer", "DomainPeer", "TimeSource");

    private final CopiedTimeEvents events;
    private final TimeOrder order;
    private final Instant newest;

    /**
     * @param events the events of the case
     * @param order how times compare
     * @param newest the newest time of the case
     */
    public TimeEventFindings(CopiedTimeEvents events, TimeOrder order, Instant newest) {
        this.events = events;
        this.order = order;
        this.newest = newest;
    }

    /**
     * The findings.
     *
     * @param aboutClock whether the case is about the clock alone; if not, a time source is not worth a note
     * @param recent events before the newest time of the case minus this don't count
     */
    public List<Finding> findings(boolean aboutClock, Duration recent) {
        List<Seen> silent = events.withoutTime(order).stream()
                .filter(seen -> seen.timeOrNull() == null
                        || !order.place(seen.timeOrNull()).isBefore(newest.minus(recent)))
                .toList();
        if (!silent.isEmpty()) {
            Optional<Duration> refused = change(silent.get(0));
            return List.of(refused.isPresent() ? wrong(refused.get(), silent) : silent(silent));
        }
        return events.time(order).filter(time -> aboutClock).map(this::source).stream()
                .toList();
    }

    private Finding wrong(Duration change, List<Seen> silent) {
        boolean isProblem = change.abs().compareTo(ClockThresholds.PRESET.problem()) >= 0;
        return finding(
                change.isNegative() ? FindingId.CLOCK_AHEAD : FindingId.CLOCK_BEHIND,
                isProblem ? Severity.PROBLEM : Severity.ATTENTION,
                List.of(change.abs()),
                silent,
                List.of(FixId.RESYNC_CLOCK));
    }

    private Finding silent(List<Seen> silent) {
        return finding(NO_TIME, Severity.INFO, List.of(), silent, List.of());
    }

    private Finding source(Seen time) {
        String peer = peer(time);
        Object source = peer.isEmpty() ? Message.of("diagnosis.time-service.untold") : peer;
        return finding(CopiedClockFindings.SYNCHRONIZED, Severity.INFO, List.of(source), List.of(time), List.of());
    }

    private Finding finding(String id, Severity severity, List<Object> arguments, List<Seen> seen, List<String> fixes) {
        Instant observed = seen.get(0).timeOrNull() == null
                ? newest
                : order.place(seen.get(0).timeOrNull());
        List<Message> evidence = seen.stream().map(TimeEventFindings::line).toList();
        return new Finding(id, Subject.CLOCK, severity, arguments, evidence, observed, null, fixes);
    }

    private static Message line(Seen seen) {
        String peer = peer(seen);
        String code = texts(seen)
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> "0x" + found.group(1).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        Object time = seen.timeOrNull() == null
                ? Message.of("diagnosis.time.none")
                : seen.timeOrNull().toString();
        boolean isTime = TimeEvents.meaning(seen.event().id()) == TimeEvents.Meaning.TIME;
        Message what = Message.of(
                isTime ? "clock.copied.event-time" : code.isEmpty() ? "clock.copied.event" : "clock.copied.event-code",
                Integer.toString(seen.event().id()),
                peer.isEmpty() ? "-" : peer,
                code);
        return Message.of("diagnosis.evidence.dated", time, Message.of("diagnosis.evidence.seen", what, seen.path()));
    }

    /** The change that the service refused, from its field, or as the largest number of the copied message. */
    private static Optional<Duration> change(Seen seen) {
        Optional<Duration> field = TimeEvents.refusedChange(seen.event().record());
        if (field.isPresent() || seen.event().id() != TimeEvents.CHANGE_TOO_BIG) {
            return field;
        }
        return SECONDS.matcher(seen.event().message())
                .results()
                .map(number -> Duration.ofSeconds(Long.parseLong(number.group())))
                .max((one, other) -> one.abs().compareTo(other.abs()));
    }

    /** The server, without flags and addresses; empty if the event doesn't show it. */
    private static String peer(Seen seen) {
        Optional<String> field = PEER_FIELDS.stream()
                .flatMap(name -> seen.event().field(name).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
        String text = field.orElseGet(() -> texts(seen)
                .map(PEER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(""));
        String name = text.strip();
        int end = 0;
        while (end < name.length() && name.charAt(end) > ' ' && name.charAt(end) != ',') {
            end++;
        }
        String host = name.startsWith("VM IC") ? name : name.substring(0, end);
        return OutsideText.oneLine(OutsideText.cut(host, LONGEST));
    }

    private static Stream<String> texts(Seen seen) {
        return Stream.concat(
                seen.event().fields().values().stream().sorted(),
                Stream.of(seen.event().message()));
    }
}
