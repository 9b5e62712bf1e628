package org.patchlight.health;

/**
 * Checks one subject without changing it.
 *
 * @param <S> the facts that the check returns besides its findings
 */
@FunctionalInterface
public interface Check<S> {
    /**
     * Checks once, with new evidence. Missing or unreadable evidence never throws: it becomes a finding of severity
     * {@link Severity#UNKNOWN} or {@link Severity#INFO}.
     */
    CheckResult<S> check();

    /**
     * Makes the next check read again what this check otherwise reads only now and then. Returns at once; does nothing
     * where a check reads everything each time.
     */
    default void readAllNextTime() {}
}
