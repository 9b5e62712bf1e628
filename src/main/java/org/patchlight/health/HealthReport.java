package org.patchlight.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the PC at one time.
 *
 * @param time when it was looked at, by the clock of the PC
 * @param status the gravest status of all findings
 * @param findings all findings, gravest first
 */
public record HealthReport(Instant time, Status status, List<Finding> findings) {
    public HealthReport {
        findings = List.copyOf(findings);
    }

    /** A report of these findings, gravest first, in their given order among equals. */
    public static HealthReport of(Instant time, List<Finding> findings) {
        List<Finding> ranked = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        Status status =
                ranked.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new HealthReport(time, status, ranked);
    }

    /** The finding of this id, if it was made. */
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The findings that say something is ill. */
    public List<Finding> illnesses() {
        return findings.stream().filter(Finding::isIllness).toList();
    }
}
