package org.patchlight.health;

import java.util.List;

/**
 * The result of one check.
 *
 * @param <S> the type of the facts
 * @param subject what was checked
 * @param state the facts, as values
 * @param status the status of the subject
 * @param findings every problem, and everything that could not be checked
 */
public record CheckResult<S>(Subject subject, S state, Status status, List<Finding> findings) {
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** A result with the worst status of its findings. */
    public static <S> CheckResult<S> of(Subject subject, S state, List<Finding> findings) {
        Status status =
                findings.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new CheckResult<>(subject, state, status, findings);
    }
}
