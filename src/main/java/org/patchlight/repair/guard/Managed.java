package org.patchlight.repair.guard;

import java.util.Optional;

/** A PC that an organisation manages is only reported on: its policies return anyway, and its administrator decides. */
final class Managed implements Guard {
    @Override
    public Optional<Blocker> against(RepairContext about) {
        return about.pc().facts().management().isManaged()
                ? Optional.of(Blocker.toAll("managed", about))
                : Optional.empty();
    }
}
