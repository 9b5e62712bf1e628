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
 * <p>Its texts are in the bundles: {@code finding.<id>.title} (what is wrong, one line) and {@code
 * finding.<id>.meaning} (what it means for the person), both filled from {@link #arguments}.
 *
 * @param id the stable name of the problem, such as {@code clock-behind}
 * @param subject what has the problem
 * @param severity how urgent it is
 * @param arguments the arguments of title and meaning
 * @param evidence the evidence, each line checkable by a helpdesk
 * @param observed the time of the newest evidence: now for a state just read, the time of the record for a logged
 *     failure. A finding observed only before a fix neither proves nor disproves that fix
 * @param since when the problem was first seen, by evidence or by Patchlight's own history; null if not known
 * @param fixes the ids of the fixes that fit, the one to try first in front
 * @param codes the result codes that it is about, newest first; empty if it is about a state
 * @param clockOffsetOrNull true time minus this PC's clock, if the finding is that the clock is wrong by this; null for
 *     any other
 * @param culprits what the evidence names as the reason, the most telling first; empty if it names nothing
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
        List<FindingCode> codes,
        @Nullable Duration clockOffsetOrNull,
        List<Culprit> culprits) {
    public Finding {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
        codes = List.copyOf(codes);
        culprits = List.copyOf(culprits);
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
            List<FindingCode> codes) {
        this(id, subject, severity, arguments, evidence, observed, since, fixes, codes, null, List.of());
    }

    /** A finding about a state, without a result code. */
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

    /** How far off the clock is, if the finding is that it is wrong: true time minus the PC's clock. */
    public Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffsetOrNull);
    }

    /** The same finding, first seen at another time. */
    public Finding withSince(@Nullable Instant firstSeen) {
        return new Finding(
                id,
                subject,
                severity,
                arguments,
                evidence,
                observed,
                firstSeen,
                fixes,
                codes,
                clockOffsetOrNull,
                culprits);
    }

    /** The same finding, about these result codes. */
    public Finding withCodes(List<FindingCode> codes) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, since, fixes, codes, clockOffsetOrNull, culprits);
    }

    /** The same finding, with the offset by which the clock is wrong. */
    public Finding withClockOffset(Duration offset) {
        return new Finding(id, subject, severity, arguments, evidence, observed, since, fixes, codes, offset, culprits);
    }

    /** The same finding, with what the evidence names as the reason. */
    public Finding withCulprits(List<Culprit> named) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, since, fixes, codes, clockOffsetOrNull, named);
    }

    /** The same finding with one more line of evidence and other fixes. */
    public Finding explained(Message line, List<String> other) {
        List<Message> more = new ArrayList<>(evidence);
        more.add(line);
        return new Finding(
                id, subject, severity, arguments, more, observed, since, other, codes, clockOffsetOrNull, culprits);
    }

    /** The same finding with other fixes. */
    public Finding withFixes(List<String> other) {
        return new Finding(
                id, subject, severity, arguments, evidence, observed, since, other, codes, clockOffsetOrNull, culprits);
    }

    /**
     * Whether it says that something could not be checked. Severity UNKNOWN means that its subject can't be judged.
     * Severity INFO, with an id that ends in {@code -unknown} or {@code -unread}, means one source of several.
     */
    public boolean isBlindSpot() {
        return severity == Severity.UNKNOWN
                || (severity == Severity.INFO && (id.endsWith("-unknown") || id.endsWith("-unread")));
    }

    /** Whether it reports a problem, rather than information or something that could not be checked. */
    public boolean isProblem() {
        return severity.compareTo(Severity.ATTENTION) >= 0;
    }
}
