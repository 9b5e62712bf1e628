package org.patchlight.repair.guard;

import java.util.Optional;

/**
 * One reason that can block a repair. Checked when a plan is made, when it begins, and when the turn of each of its
 * fixes has come.
 */
interface Guard {
    /**
     * What blocks the repair; empty if nothing. A state that can't be read blocks nothing: the steps report the failure
     * themselves.
     */
    Optional<Blocker> against(RepairContext about);
}
