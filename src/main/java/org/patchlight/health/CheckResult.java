package org.patchlight.health;

import java.util.List;

/**
 * What one check saw.
 *
 * @param subject what was looked at
 * @param state the facts, as values
 * @param status how the subject is doing
 * @param findings every illness and every thing that could not be seen
 */
public record CheckResult<S>(Subject subject, S state, Status status, List<Finding> findings) {
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** A result whose status is the gravest that its findings give. */
    public static <S> CheckResult<S> of(Subject subject, S state, List<Finding> findings) {
        Status status =
                findings.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new CheckResult<>(subject, state, status, findings);
    }
}
