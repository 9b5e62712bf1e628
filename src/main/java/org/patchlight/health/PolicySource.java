package org.patchlight.health;

import java.util.List;
import java.util.Locale;

/** Who seems to have set policies that refuse updates. It is the argument of {@link FindingId#UPDATES_BY_POLICY}. */
public enum PolicySource {
    /** An organisation that manages the PC, or did. */
    ORGANISATION,
    /** The local group policy of the PC, which an administrator edits. */
    LOCAL_POLICY,
    /** Values that no group policy holds: a program, a script or a person wrote them into the registry. */
    PROGRAM,
    /** Nothing shows it. */
    UNKNOWN;

    /** The stable name, such as {@code local-policy}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who set the policies of this finding; {@link #UNKNOWN} if it doesn't say. */
    public static PolicySource of(Finding finding) {
        for (PolicySource one : values()) {
            if (finding.id().equals(FindingId.UPDATES_BY_POLICY)
                    && finding.arguments().equals(List.of(one.id()))) {
                return one;
            }
        }
        return UNKNOWN;
    }
}
