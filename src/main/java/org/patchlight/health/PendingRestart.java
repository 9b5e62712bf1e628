package org.patchlight.health;

import java.util.List;
import java.util.Locale;

/** What ends a pending restart. It is the argument of the finding {@link FindingId#RESTART_PENDING}. */
public enum PendingRestart {
    /** Any restart. */
    PLAIN,
    /** Only "Update and restart" on the Windows Update page: a plain restart leaves the update waiting. */
    BY_PERSON;

    /** The arguments of the finding. */
    public List<Object> arguments() {
        return this == PLAIN ? List.of() : List.of(name().toLowerCase(Locale.ROOT));
    }

    /** What ends the pending restart of this finding; {@link #PLAIN} if it doesn't say. */
    public static PendingRestart of(Finding finding) {
        for (PendingRestart one : values()) {
            if (finding.id().equals(FindingId.RESTART_PENDING)
                    && finding.arguments().equals(one.arguments())) {
                return one;
            }
        }
        return PLAIN;
    }
}
