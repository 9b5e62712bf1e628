package org.patchlight.update.attempt;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Recognises by its title a monthly update of Windows 10 22H2 that only a PC with extended security updates gets. Titles
 * are in the PC's language, but the month, the version and the article are written the same everywhere.
 */
public final class ExtendedUpdate {
    /** The last month with updates for every PC: support ended on 14 October 2025. */
    private static final int LAST_FREE_MONTH = 2025 * 12 + 10;

    /** Repairs the enrolment itself, so every PC got it (Microsoft's release note of November 2025). */
    private static final String FOR_EVERYONE = "KB5071959";

    private static final int LENGTH = "2025-11".length();

    private ExtendedUpdate() {}

    /** Whether the installed update of this title proves that extended updates arrive. */
    public static boolean isProvenBy(@Nullable String titleOrNull) {
        if (titleOrNull == null) {
            return false;
        }
        String title = titleOrNull.toLowerCase(Locale.ROOT);
        return title.contains("windows 10")
                && title.contains("22h2")
                && !title.contains(".net")
                && UpdateTitle.article(titleOrNull) != null
                && !FOR_EVERYONE.equals(UpdateTitle.article(titleOrNull))
                && month(title) > LAST_FREE_MONTH;
    }

    /** The first month of the form {@code 2025-11} in the text, as a number of months; 0 if there is none. */
    private static int month(String title) {
        for (int dash = title.indexOf('-'); dash >= 0; dash = title.indexOf('-', dash + 1)) {
            int from = dash - 4;
            int to = from + LENGTH;
            if (from >= 0 && to <= title.length() && isAlone(title, from, to)) {
                int year = number(title, from, dash);
                int month = number(title, dash + 1, to);
                if (year >= 2015 && month >= 1 && month <= 12) {
                    return year * 12 + month;
                }
            }
        }
        return 0;
    }

    private static boolean isAlone(String text, int from, int to) {
        boolean starts = from == 0 || !isDigitOrDash(text.charAt(from - 1));
        return starts && (to == text.length() || !isDigitOrDash(text.charAt(to)));
    }

    private static boolean isDigitOrDash(char c) {
        return c == '-' || (c >= '0' && c <= '9');
    }

    /** The number in ASCII digits; -1 if other characters are among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
