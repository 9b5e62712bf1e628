package org.patchlight.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One problem, or one thing that could not be checked.
 *
 * <p>Its words stand in the bundles under {@code finding.<id>.title} (what is wrong, one line) and
 * {@code finding.<id>.meaning} (what it means for the person), both filled from {@link #arguments}.
 *
 * @param id the stable id of the problem, such as {@code clock-behind}
 * @param subject what has the problem
 * @param severity what it asks of the reader
 * @param arguments what title and meaning are filled with
 * @param evidence what was found; a helpdesk can check each line
 * @param observed the time of the newest evidence: now for a current state, the time of the record for a logged failure.
 *     A finding observed only before a fix neither proves nor disproves that fix
 * @param since when the problem was first seen, by evidence or by our own history; null if not known
 * @param fixes the ids of the fixes that apply, the one to try first in front
 * @param signs the result codes that it is about, the newest in front; empty if it is about a state
 * @param clockOffsetOrNull true time minus this PC's clock, for a finding about a wrong clock; null for any other
 */
public record Finding(
        String id,
        Subject subject,
        Severity severity,
        List<Object> arguments,
        List<Message> evidence,
        Instant observed,
        @Nullable Instant since,
        List<String> fixes,
        List<FindingCode> signs,
        @Nullable Duration clockOffsetOrNull) {
    public Finding {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
        signs = List.copyOf(signs);
    }

    /** A finding about result codes. */
    public Finding(
            String id,
            Subject subject,
            Severity severity,
            List<Object> arguments,
            List<Message> evidence,
            Instant observed,
            @Nullable Instant since,
            List<String> fixes,
            List<FindingCode> signs) {
        this(id, subject, severity, arguments, evidence, observed, since, fixes, signs, null);
    }

    /** A finding about a state, which has no result code. */
    public Finding(
            String id,
            Subject subject,
            Severity severity,
            List<Object> arguments,
            List<Message> evidence,
            Instant observed,
            @Nullable Instant since,
            List<String> fixes) {
        this(id, subject, severity, arguments, evidence, observed, since, fixes, List.of());
    }

    /** What is wrong, in one line. */
    public Message title() {
        return new Message("finding." + id + ".title", arguments);
    }

    /** What it means for the person at the PC. */
    public Message meaning() {
        return new Message("finding." + id + ".meaning", arguments);
    }

    /** How far off the clock is, where the finding is that it is wrong: true time minus the PC's clock. */
    public Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffsetOrNull);
    }

    /** The same finding, first seen at another time. */
    public Finding withSince(@Nullable Instant firstSeen) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, firstSeen, fixes, signs, clockOffsetOrNull);
    }

    /** The same finding, about these result codes. */
    public Finding withSigns(List<FindingCode> codes) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, since, fixes, codes, clockOffsetOrNull);
    }

    /** The same finding, which is that the clock is wrong by so much. */
    public Finding withClockOffset(Duration offset) {
        return new Finding(id, subject, severity, arguments, evidence, observed, since, fixes, signs, offset);
    }

    /** The same finding with one more line of evidence and other fixes. */
    public Finding explained(Message line, List<String> other) {
        List<Message> more = new ArrayList<>(evidence);
        more.add(line);
        return new Finding(id, subject, severity, arguments, more, observed, since, other, signs, clockOffsetOrNull);
    }

    /** The same finding with other fixes. */
    public Finding withFixes(List<String> other) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, since, other, signs, clockOffsetOrNull);
    }

    /**
     * Whether it reports that something could not be checked. Its severity is UNKNOWN if there was no other source. With
     * other sources it is INFO, and the id ends in {@code -unknown} or {@code -unread}.
     */
    public boolean isBlindSpot() {
        return severity == Severity.UNKNOWN
                || (severity == Severity.INFO && (id.endsWith("-unknown") || id.endsWith("-unread")));
    }

    /** Whether it reports a problem, rather than something worth knowing or something that could not be checked. */
    public boolean isProblem() {
        return severity.compareTo(Severity.ATTENTION) >= 0;
    }
}
