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
 * @param findings all findings, gravest first, but each behind the finding that it comes of
 * @param diagnoses the causes of what is ill, each with the findings that come of it
 */
public record HealthReport(Instant time, Status status, List<Finding> findings, List<Diagnosis> diagnoses) {
    public HealthReport {
        findings = List.copyOf(findings);
        diagnoses = List.copyOf(diagnoses);
    }

    /** A report of these findings, gravest first, in their given order among equals. */
    public static HealthReport of(Instant time, List<Finding> findings) {
        List<Finding> ranked = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        Status status =
                ranked.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new HealthReport(time, status, ranked, List.of());
    }

    /** The same report with its findings in another order or explained, and their causes. */
    public HealthReport explained(List<Finding> ordered, List<Diagnosis> causes) {
        return new HealthReport(time, status, ordered, causes);
    }

    /** What a finding comes of, if another finding explains it. */
    public Optional<Diagnosis> causeOf(Finding symptom) {
        return diagnoses.stream()
                .filter(Diagnosis::joinsFindings)
                .filter(cause -> cause.findings().indexOf(symptom.id()) > 0)
                .findFirst();
    }

    /** The causes that the codes of a finding tell of, where no other finding shows them. */
    public List<Diagnosis> knownBy(Finding finding) {
        return diagnoses.stream()
                .filter(cause -> !cause.rooted() && cause.findings().contains(finding.id()))
                .toList();
    }

    /** The cause that a finding is itself, if others come of it. */
    public Optional<Diagnosis> causedBy(Finding root) {
        return diagnoses.stream()
                .filter(Diagnosis::joinsFindings)
                .filter(cause -> cause.findings().get(0).equals(root.id()))
                .findFirst();
    }

    /** The finding of this id, if it was made. */
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The findings that say something is ill. */
    public List<Finding> problems() {
        return findings.stream().filter(Finding::isProblem).toList();
    }
}
