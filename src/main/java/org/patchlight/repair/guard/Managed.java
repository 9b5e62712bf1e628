package org.patchlight.repair.guard;

import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Management;

/** A PC that an organisation manages is only reported on: its policies return anyway, and its administrator decides. */
final class Managed implements Guard {
    @Override
    public Optional<Blocker> against(RepairContext about) {
        Management management = about.pc().facts().management();
        if (management.isManaged()) {
            return Optional.of(Blocker.toAll("managed", about));
        }
        // The helper may read more, and then changes nothing on a managed PC.
        return management.isUnknown() && !about.fixes().isEmpty()
                ? Optional.of(Blocker.to(List.of(), "management-unread"))
                : Optional.empty();
    }
}
