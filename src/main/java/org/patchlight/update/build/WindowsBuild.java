package org.patchlight.update.build;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A build of Windows 10 or later with the revision that its newest cumulative update gave it, such as 19045.3803.
 *
 * @param build 10240 to 99999
 * @param revision 0 to 99999; the registry calls it UBR, the update build revision
 */
public record WindowsBuild(int build, int revision) {
    /** The first build of Windows 10. Earlier versions of Windows have no such revision. */
    public static final int FIRST = 10240;

    /**
     * Builds that share their files and cumulative updates, and so the revision (Microsoft, Windows release information).
     * An enablement package only raises the build. Members of the Insider Program have other builds, which are in no row.
     */
    private static final List<Set<Integer>> FAMILIES = List.of(
            Set.of(18362, 18363),
            Set.of(19041, 19042, 19043, 19044, 19045),
            Set.of(22621, 22631),
            Set.of(26100, 26200));

    private static final String ROLLUP = "package_for_rollupfix~";
    private static final int DIGITS_OF_BUILD = 5;
    private static final int MOST_DIGITS = 5;

    /** Whether one cumulative update gives both builds the same revision. */
    public boolean isSameWindows(WindowsBuild other) {
        return build == other.build
                || FAMILIES.stream().anyMatch(family -> family.contains(build) && family.contains(other.build));
    }

    /**
     * The build that the title of an update has in brackets, in every language: {@code (26100.2894)}, {@code (OS Build
     * 19045.3803)}. Of several builds with one revision the last counts. Empty if there is none, or their revisions differ.
     */
    public static Optional<WindowsBuild> inTitle(String title) {
        WindowsBuild found = null;
        int depth = 0;
        for (int at = 0; at < title.length(); at++) {
            char c = title.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth > 0 && isDigit(c) && !isPartOfNumber(title, at - 1)) {
                Optional<WindowsBuild> here = at(title, at, false);
                if (here.isPresent() && found != null && found.revision != here.get().revision) {
                    return Optional.empty();
                }
                found = here.orElse(found);
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * The build of the cumulative update with this package identity, {@code
     * Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3803.1.11}. Empty for every other package, also for that of the
     * servicing stack, whose version counts for itself.
     */
    public static Optional<WindowsBuild> ofPackage(String identity) {
        if (!identity.toLowerCase(Locale.ROOT).startsWith(ROLLUP)) {
            return Optional.empty();
        }
        return at(identity, identity.lastIndexOf('~') + 1, true);
    }

    /** The build of a version with four numbers, {@code 10.0.19045.3803}; empty if it is no Windows 10 or later. */
    public static Optional<WindowsBuild> ofVersion(String version) {
        String text = version.strip();
        return text.startsWith("10.0.") ? at(text, "10.0.".length(), false) : Optional.empty();
    }

    private static Optional<WindowsBuild> at(String text, int from, boolean mayContinue) {
        int dot = from + DIGITS_OF_BUILD;
        if (dot >= text.length() || text.charAt(dot) != '.' || endOfDigits(text, from) != dot) {
            return Optional.empty();
        }
        int end = endOfDigits(text, dot + 1);
        boolean fits = end > dot + 1 && end <= dot + 1 + MOST_DIGITS;
        if (!fits || (!mayContinue && isPartOfNumber(text, end) && !isEndOfSentence(text, end))) {
            return Optional.empty();
        }
        int build = Integer.parseInt(text.substring(from, dot));
        return build < FIRST
                ? Optional.empty()
                : Optional.of(new WindowsBuild(build, Integer.parseInt(text.substring(dot + 1, end))));
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEndOfSentence(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean isPartOfNumber(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** As Windows shows it: {@code 19045.3803}. */
    @Override
    public String toString() {
        return build + "." + revision;
    }
}
