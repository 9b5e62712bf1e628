package org.patchlight.release;

import java.util.Locale;
import java.util.Set;

/**
 * One file of a release. It lies beside the release file.
 *
 * @param kind for which installation
 * @param name its name, without any folder
 * @param size its exact size in bytes
 * @param sha256 64 hexadecimal digits in lower case
 */
public record ReleaseAsset(Kind kind, String name, long size, String sha256) {
    /** For which installation a file is. */
    public enum Kind {
        /** The setup program. */
        SETUP,
        /** The zip for a folder that no setup program made. */
        ZIP
    }

    /** Ten times the size of today's packages. */
    private static final long LARGEST = 400L << 20;

    private static final int LONGEST_NAME = 100;
    private static final int DIGITS = 64;
    /** Names that Windows keeps for devices, with any ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    public ReleaseAsset {
        if (!isPlain(name) || size <= 0 || size > LARGEST || !isDigest(sha256)) {
            throw new IllegalArgumentException("unusable file: " + name);
        }
    }

    /** Whether a name has letters, digits, dots, hyphens and underscores only, and means the same on any system. */
    private static boolean isPlain(String name) {
        String base = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        boolean device =
                DEVICES.contains(base) || base.length() == 4 && (base.startsWith("com") || base.startsWith("lpt"));
        return !base.isEmpty()
                && !device
                && name.length() <= LONGEST_NAME
                && !name.endsWith(".")
                && name.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isDigest(String text) {
        return text.length() == DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
