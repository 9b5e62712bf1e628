package org.patchlight.update.reading.note;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;

/** Finds the code after certain words of a line: {@code [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]}. */
public final class CodeIn {
    private static final int LONGEST = 8;
    private static final int FACILITY_WIN32 = 0x8007_0000;
    private static final int WIN32_MASK = 0xFFFF;

    private CodeIn() {}

    /**
     * The hexadecimal number, with or without {@code 0x}, after the first occurrence of the words; null if there is
     * none.
     *
     * @param from where the search begins
     */
    public static @Nullable Hresult after(String line, String words, int from) {
        int found = line.indexOf(words, from);
        return found < 0 ? null : at(line, found + words.length());
    }

    /**
     * The hexadecimal number, with or without {@code 0x}, at a position or after the spaces there; null if there is
     * none.
     */
    public static @Nullable Hresult at(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (line.startsWith("0x", at) || line.startsWith("0X", at)) {
            at += 2;
        }
        int end = at;
        while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0 && line.charAt(end) < 'g') {
            end++;
        }
        return end == at || end - at > LONGEST || isTorn(line, at, end)
                ? null
                : CodeSpelling.parseHexField(line.substring(at, end)).orElse(null);
    }

    /**
     * Whether a text breaks off within the code of a failure, with or without {@code 0x}: its last line may be a failure
     * that can't be read.
     */
    public static boolean breaksOff(String line) {
        int end = line.length();
        int from = end;
        while (from > 0 && Character.digit(line.charAt(from - 1), 16) >= 0 && line.charAt(from - 1) < 'g') {
            from--;
        }
        boolean marked = from >= 2 && (line.charAt(from - 1) | 0x20) == 'x' && line.charAt(from - 2) == '0';
        if (from == end || end - from >= LONGEST) {
            return marked && from == end;
        }
        if (line.endsWith("hr = 0") || line.endsWith("HRESULT = 0")) {
            return true;
        }
        return marked
                ? line.charAt(from) >= '8'
                : line.startsWith("80", from) && from > 0 && isSign(line.charAt(from - 1));
    }

    private static boolean isSign(char before) {
        return before == '=' || before == '[';
    }

    /** Whether the line breaks off within the code of a failure: {@code 0x8007} would count as a success. */
    private static boolean isTorn(String line, int at, int end) {
        return end - at < LONGEST
                && end == line.length()
                && line.charAt(at) >= '8'
                && at >= 2
                && (line.charAt(at - 1) | 0x20) == 'x';
    }

    /**
     * The decimal number after the first occurrence of the words; -1 if there is none or it has more than nine
     * digits.
     *
     * @param from where the search begins
     */
    public static int numberAfter(String line, String words, int from) {
        int found = line.indexOf(words, from);
        if (found < 0) {
            return -1;
        }
        int at = found + words.length();
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end == at || end - at > LONGEST + 1 ? -1 : Integer.parseInt(line.substring(at, end));
    }

    /** The HRESULT that Windows shows for a Win32 error code. A code below 1 is returned unchanged. */
    public static Hresult ofWin32(int code) {
        return new Hresult(code <= 0 ? code : FACILITY_WIN32 | (code & WIN32_MASK));
    }
}
