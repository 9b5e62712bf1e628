package org.patchlight.repair.guard;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;

/**
 * A fix as guards see it.
 *
 * @param declaration what it is
 * @param cures the illnesses of this PC that it is for; empty if it was asked for without one
 */
public record GuardedFix(FixDeclaration declaration, List<Finding> resolves) {
    public GuardedFix {
        resolves = List.copyOf(resolves);
    }

    /** Whether it starts again what an interrupted repair left stopped. */
    boolean bringsBack() {
        return id().equals("finish-repair");
    }

    String id() {
        return declaration.id();
    }
}
