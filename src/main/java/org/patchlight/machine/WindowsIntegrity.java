package org.patchlight.machine;

import com.sun.security.auth.module.NTSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The integrity level of this process, read without JNA: Java's own {@code jaas.dll} lists the groups of the process
 * token, and Windows lists the level among them as {@code S-1-16-...} (SIDs of winnt.h).
 */
final class WindowsIntegrity {
    private static final String LEVEL = "S-1-16-";
    private static final int HIGH = 0x3000;
    private static final String SYSTEM = "S-1-5-18";

    private WindowsIntegrity() {}

    /** Whether this process runs as an elevated administrator or as a service; true if that can't be read. */
    static boolean isElevated() {
        try {
            NTSystem token = new NTSystem();
            return isElevated(token.getUserSID(), token.getGroupIDs());
        } catch (LinkageError | RuntimeException unreadable) {
            // For example a runtime without the module jdk.security.auth. The log isn't open yet.
            return true;
        }
    }

    /**
     * Whether a token is elevated.
     *
     * @param user the SID of its user; null if it could not be read
     * @param groups the SIDs of its groups; null if they could not be read
     */
    static boolean isElevated(@Nullable String user, String @Nullable [] groups) {
        if (user == null || groups == null) {
            return true;
        }
        return user.equals(SYSTEM) || List.of(groups).stream().anyMatch(WindowsIntegrity::isHigh);
    }

    private static boolean isHigh(String group) {
        if (!group.startsWith(LEVEL)) {
            return false;
        }
        try {
            return Integer.parseInt(group.substring(LEVEL.length())) >= HIGH;
        } catch (NumberFormatException unknown) {
            return true;
        }
    }
}
