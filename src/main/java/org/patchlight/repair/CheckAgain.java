package org.patchlight.repair;

import org.patchlight.health.HealthReport;

/** Checks the PC before, during and after a repair. What this check finds proves a fix, not what its steps report. */
@FunctionalInterface
public interface CheckAgain {
    /**
     * Checks everything and queries the update agent, which ordinary checks do only sometimes. Blocks until the check
     * has ended.
     */
    HealthReport checkAgain();
}
