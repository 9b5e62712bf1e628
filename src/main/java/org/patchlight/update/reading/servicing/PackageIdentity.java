package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;

/**
 * Finds the identity of a package of the component store in a line: {@code
 * Package_for_KB5001234~31bf3856ad364e35~amd64~~10.0.1.3}. No language translates it.
 */
final class PackageIdentity {
    private static final int LONGEST = 300;
    private static final int FEWEST_TILDES = 4;

    /** How the names of packages of updates begin: {@code Package_for_KB5001234}, {@code Package_12_for_KB5001234}. */
    private static final String UPDATE = "Package_";

    private PackageIdentity() {}

    /** The first identity of the line; null if there is none. */
    static @Nullable String in(String line) {
        int tilde = line.indexOf('~');
        if (tilde < 0) {
            return null;
        }
        int begin = tilde;
        while (begin > 0 && isPart(line.charAt(begin - 1))) {
            begin--;
        }
        int end = tilde;
        int tildes = 0;
        while (end < line.length() && (isPart(line.charAt(end)) || line.charAt(end) == '~')) {
            tildes += line.charAt(end) == '~' ? 1 : 0;
            end++;
        }
        // A sentence may end right after the identity.
        while (end > begin && line.charAt(end - 1) == '.') {
            end--;
        }
        return begin < tilde && tildes == FEWEST_TILDES && end - begin <= LONGEST ? line.substring(begin, end) : null;
    }

    /**
     * Whether a package is that of an update. Others are features, capabilities and languages, whose files may come from
     * a source of their own.
     */
    static boolean isOfUpdate(String identity) {
        return identity.startsWith(UPDATE);
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
