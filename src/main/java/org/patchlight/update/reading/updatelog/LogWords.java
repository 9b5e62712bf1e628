package org.patchlight.update.reading.updatelog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;

/** Finds codes and GUIDs at known positions of a line. */
final class LogWords {
    private static final int GUID = 36;
    private static final int CODE = 8;
    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    private LogWords() {}

    /**
     * The code after the first occurrence of some words, with or without {@code 0x}; null if there is none.
     *
     * @param from where the search begins
     */
    static @Nullable Hresult codeAfter(String line, String words, int from) {
        int found = line.indexOf(words, from);
        return found < 0 ? null : codeAt(line, found + words.length());
    }

    /**
     * The code at a position or after the spaces there, with or without {@code 0x}; null if there is none. One that the
     * end of the line cuts off is none: {@code 0x8007} would count as a success.
     */
    static @Nullable Hresult codeAt(String line, int place) {
        int from = place;
        while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '=')) {
            from++;
        }
        boolean marked = line.regionMatches(true, from, "0x", 0, 2);
        if (marked) {
            from += 2;
        }
        int to = from;
        while (to < line.length() && Character.digit(line.charAt(to), 16) >= 0 && line.charAt(to) < 128) {
            to++;
        }
        boolean failure = to > from && marked ? line.charAt(from) >= '8' : line.startsWith("80", from);
        boolean torn = failure && to == line.length() && to - from < CODE;
        if (torn
                || to == from
                || to - from > CODE
                || (to < line.length() && Character.isLetterOrDigit(line.charAt(to)))) {
            return null;
        }
        return new Hresult(Integer.parseUnsignedInt(line, from, to, 16));
    }

    /**
     * The GUID after the first occurrence of some words; null if there is none.
     *
     * @param from where the search begins
     */
    static @Nullable String guidAfter(String line, String words, int from) {
        int found = line.indexOf(words, from);
        return found < 0 ? null : guidAt(line, found + words.length());
    }

    /**
     * The GUID in upper case at a position or after the spaces there, with or without a brace. Null if there is none
     * or it is all zeros.
     */
    static @Nullable String guidAt(String line, int place) {
        int from = place;
        while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '{')) {
            from++;
        }
        if (!isGuidAt(line, from)) {
            return null;
        }
        String guid = line.substring(from, from + GUID).toUpperCase(Locale.ROOT);
        return guid.equals(NO_GUID) ? null : guid;
    }

    private static boolean isGuidAt(String line, int from) {
        if (from + GUID > line.length()) {
            return false;
        }
        for (int i = 0; i < GUID; i++) {
            char c = line.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : c >= 128 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The number after the words, such as 1 in {@code failed = 1}; 0 if there is none. */
    static int countAfter(String line, String words, int from) {
        int found = line.indexOf(words, from);
        int at = found + words.length();
        int count = 0;
        for (int digits = 0; found >= 0 && digits < 6 && at < line.length(); digits++, at++) {
            int digit = line.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            count = count * 10 + digit;
        }
        return count;
    }
}
