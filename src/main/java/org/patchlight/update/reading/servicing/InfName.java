package org.patchlight.update.reading.servicing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of an INF file in a line about a driver. */
final class InfName {
    private static final String INF = ".inf";
    private static final int LONGEST = 200;
    /** Signs beside a name, a folder's separator among them. */
    private static final String BESIDE = " '\"\\:,(";

    private InfName() {}

    /**
     * The name without anything after it; null if there is none.
     *
     * @param labelled the text after a label for the INF; null if the line has no label
     * @param from where the text of the line begins
     */
    static @Nullable String of(@Nullable String labelled, String whole, int from) {
        return labelled == null ? word(whole, from) : first(labelled);
    }

    private static String first(String name) {
        int dot = name.toLowerCase(Locale.ROOT).indexOf(INF + ' ');
        return dot < 0 ? name : name.substring(0, dot + INF.length());
    }

    /** A name without a label: {@code Doqe: Failed to uninstall driver update oem12.inf [HRESULT = 0x80070490]}. */
    private static @Nullable String word(String whole, int from) {
        int dot = whole.toLowerCase(Locale.ROOT).indexOf(INF, from);
        int end = dot + INF.length();
        if (dot < 0 || (end < whole.length() && Character.isLetterOrDigit(whole.charAt(end)))) {
            return null;
        }
        int begin = dot;
        while (begin > from && dot - begin < LONGEST && BESIDE.indexOf(whole.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin == dot ? null : whole.substring(begin, end);
    }
}
