package org.patchlight.repair.guard;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms.Need;

/**
 * A fix as guards see it.
 *
 * @param declaration what holds for it on any PC
 * @param resolves the findings of this PC that it is for; empty if it was requested without one
 * @param startsWithRestorePoint whether its first step makes a restore point
 */
public record GuardedFix(FixDeclaration declaration, List<Finding> resolves, boolean startsWithRestorePoint) {
    public GuardedFix {
        resolves = List.copyOf(resolves);
    }

    /** A fix that begins without a restore point. */
    public GuardedFix(FixDeclaration declaration, List<Finding> resolves) {
        this(declaration, resolves, false);
    }

    /** Whether it restarts what an interrupted repair left stopped. */
    boolean restartsServices() {
        return id().equals(FixId.FINISH_REPAIR);
    }

    /** Whether the PC must have this while the fix runs. */
    boolean needs(Need need) {
        return declaration.terms().needs().contains(need);
    }

    String id() {
        return declaration.id();
    }
}
