package org.patchlight.repair.guard;

import java.util.Optional;

/** One thing that can stand against a repair. Asked when a plan is made, when it begins, and when the turn of each of its fixes has come. */
interface Guard {
    /** What it has against what is about to be done; empty if nothing. A PC that does not tell is given the benefit of the doubt: the steps meet what is in their way. */
    Optional<Blocker> against(RepairContext about);
}
