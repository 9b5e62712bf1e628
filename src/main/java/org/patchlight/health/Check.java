package org.patchlight.health;

/**
 * Looks at one subject without changing it.
 *
 * @param <S> the facts that the check brings back beside its findings
 */
public interface Check<S> {
    /**
     * Looks once, afresh. Never throws because evidence is missing or unreadable: that becomes a finding of severity
     * {@link Severity#UNKNOWN} or {@link Severity#INFO}.
     */
    CheckResult<S> check();
}
