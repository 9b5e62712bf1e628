package org.patchlight.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The health of the PC at one time.
 *
 * @param time when it was checked, by the PC's clock
 * @param status the worst status of all findings
 * @param findings all findings, most serious first, except that a consequence follows the finding that caused it
 * @param diagnoses the causes of the problems, each with the findings that it explains
 */
public record HealthReport(Instant time, Status status, List<Finding> findings, List<Diagnosis> diagnoses) {
    public HealthReport {
        findings = List.copyOf(findings);
        diagnoses = List.copyOf(diagnoses);
    }

    /** A report of these findings, most serious first; equal ones keep their order. */
    public static HealthReport of(Instant time, List<Finding> findings) {
        List<Finding> ranked = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        Status status =
                ranked.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new HealthReport(time, status, ranked, List.of());
    }

    /** The same report with ordered findings and their causes. */
    public HealthReport explained(List<Finding> ordered, List<Diagnosis> causes) {
        return new HealthReport(time, status, ordered, causes);
    }

    /** The cause of a finding, if another finding explains it. */
    public Optional<Diagnosis> causeOf(Finding symptom) {
        return diagnoses.stream()
                .filter(Diagnosis::joinsFindings)
                .filter(cause -> cause.findings().indexOf(symptom.id()) > 0)
                .findFirst();
    }

    /** The causes that are known only from the codes of a finding. */
    public List<Diagnosis> knownBy(Finding finding) {
        return diagnoses.stream()
                .filter(cause -> !cause.rooted() && cause.findings().contains(finding.id()))
                .toList();
    }

    /**
     * What a person can do about the causes of a finding, where Patchlight has no fix for it, or can only try again.
     * Nothing if another finding explains it.
     */
    public List<Message> advice(Finding finding) {
        boolean onlyRetries =
                finding.fixes().isEmpty() || finding.fixes().get(0).equals(FixId.RETRY_UPDATE);
        return !finding.isProblem() || !onlyRetries || causeOf(finding).isPresent()
                ? List.of()
                : knownBy(finding).stream()
                        .map(Diagnosis::adviceOrNull)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** The cause that a finding is itself, if it explains others. */
    public Optional<Diagnosis> causedBy(Finding root) {
        return diagnoses.stream()
                .filter(Diagnosis::joinsFindings)
                .filter(cause -> cause.findings().get(0).equals(root.id()))
                .findFirst();
    }

    /** The finding with this id, if there is one. */
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The findings that report a problem. */
    public List<Finding> problems() {
        return findings.stream().filter(Finding::isProblem).toList();
    }
}
