package org.patchlight.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.NextMove;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.Seconds;
import org.patchlight.words.Words;

/**
 * What a check found, in few words: what an engine that watches many PCs needs of each.
 *
 * @param time when the check ended, by the PC's clock
 * @param version the version of Patchlight
 * @param status the verdict
 * @param parts the status of clock, updates and devices
 * @param offsetOrNull true time minus the PC's clock, in seconds; null if not measured
 * @param boundOrNull the error bound of the offset, in seconds, at least 0; null if not measured
 * @param lastSuccessOrNull when Windows Update last worked; null if not known
 * @param problems findings that count for the status, the most serious first
 */
public record PcState(
        Instant time,
        String version,
        Status status,
        Map<Subject, Status> parts,
        @Nullable Double offsetOrNull,
        @Nullable Double boundOrNull,
        @Nullable Instant lastSuccessOrNull,
        List<Problem> problems) {
    public PcState {
        parts = Map.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /**
     * A finding that counts for the status.
     *
     * @param id the stable name of the finding
     * @param severity problem, attention or unknown
     * @param title what is wrong, one line in English
     * @param sinceOrNull since when; null if not known
     * @param ownerOrNull who can end it; null if not known
     * @param nextStepOrNull the next step, one line in English; null if not known
     */
    public record Problem(
            String id,
            Severity severity,
            String title,
            @Nullable Instant sinceOrNull,
            @Nullable String ownerOrNull,
            @Nullable String nextStepOrNull) {}

    /**
     * The state after a check. Its texts are English, whatever language the person reads: engines compare them.
     *
     * @param version the version of Patchlight
     */
    public static PcState of(CheckReport check, String version) {
        Words english = Words.of(Locale.ENGLISH, LocalZone::current);
        Map<Subject, Status> parts = new TreeMap<>();
        parts.put(Subject.CLOCK, check.clock().status());
        parts.put(Subject.UPDATES, check.updates().status());
        parts.put(Subject.DEVICES, check.devices().status());
        List<Finding> all = check.report().findings();
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : all) {
            if (finding.severity() != Severity.INFO) {
                Optional<NextMove> next = NextMove.of(finding, check.report());
                problems.add(new Problem(
                        finding.id(),
                        finding.severity(),
                        english.say(finding.title()),
                        finding.since(),
                        next.map(move -> move.owner().id()).orElse(null),
                        next.map(move -> english.say(move.step())).orElse(null)));
            }
        }
        return new PcState(
                check.report().time(),
                version,
                check.report().status(),
                parts,
                check.clock().state().offset().map(Seconds::of).orElse(null),
                check.clock().state().errorBound().map(Seconds::of).orElse(null),
                check.updates().state().lastSuccess().orElse(null),
                problems);
    }

    /** A PC whose state is not known, such as one without a check. */
    public static PcState unknown(Instant now, String version, String why) {
        Map<Subject, Status> parts = new TreeMap<>();
        List.of(Subject.values()).forEach(subject -> parts.put(subject, Status.UNKNOWN));
        Problem problem = new Problem("not-checked", Severity.UNKNOWN, why, null, null, null);
        return new PcState(now, version, Status.UNKNOWN, parts, null, null, null, List.of(problem));
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** The finding that Windows waits for a restart; empty if it doesn't. */
    public Optional<Problem> restart() {
        return problems.stream()
                .filter(problem -> problem.id().equals(FindingId.RESTART_PENDING))
                .findFirst();
    }
}
