package org.patchlight.update.attempt;

import java.util.Optional;
import org.patchlight.pc.event.EventRecord;

/**
 * The state towards which a record of Microsoft-Windows-Servicing says a package was changed. The field {@code
 * IntendedPackageState} is the state of the servicing stack plus 5000: 5112 for installed, 5000 for absent.
 */
public enum PackageTarget {
    /** The package was to be installed, or to become permanent. */
    INSTALLED,
    /** The package was to be removed. */
    REMOVED,
    /** Another state, such as staged. */
    OTHER,
    /** The record doesn't say it. */
    UNKNOWN;

    private static final int TEXT_NUMBERS = 5000;
    private static final int ABSENT = 0;
    private static final int UNINSTALL_PENDING = 5;
    private static final int INSTALLED_STATE = 112;
    private static final int PERMANENT = 128;
    private static final int MOST_DIGITS = 5;

    /** The state named by a record. */
    public static PackageTarget of(EventRecord event) {
        Optional<PackageTarget> byNumber =
                event.field("IntendedPackageState").map(String::strip).flatMap(PackageTarget::byNumber);
        return byNumber.orElseGet(() -> event.field("IntendedPackageStateTextized")
                .map(String::strip)
                .map(PackageTarget::byWord)
                .orElse(UNKNOWN));
    }

    private static Optional<PackageTarget> byNumber(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Integer.parseInt(text) % TEXT_NUMBERS) {
                    case INSTALLED_STATE, PERMANENT -> INSTALLED;
                    case ABSENT, UNINSTALL_PENDING -> REMOVED;
                    default -> OTHER;
                });
    }

    private static PackageTarget byWord(String word) {
        if (word.equalsIgnoreCase("Installed") || word.equalsIgnoreCase("Permanent")) {
            return INSTALLED;
        }
        boolean between = word.equalsIgnoreCase("Staged")
                || word.equalsIgnoreCase("Resolved")
                || word.equalsIgnoreCase("Superseded")
                || word.equalsIgnoreCase("Install Pending");
        return between ? OTHER : word.equalsIgnoreCase("Absent") ? REMOVED : UNKNOWN;
    }
}
