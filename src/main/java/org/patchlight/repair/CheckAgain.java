package org.patchlight.repair;

import org.patchlight.health.HealthReport;

/**
 * Checks the PC before, during and after a repair. A fix is proven by what such a check finds, never by what its steps
 * report.
 */
@FunctionalInterface
public interface CheckAgain {
    /**
     * Checks everything, and asks the update agent itself, which ordinary checks do only now and then. Blocks until the
     * check has ended.
     */
    HealthReport checkAgain();
}
