package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;

/**
 * Reads results as the servicing stack writes them: {@code 0x800f0922}, {@code 800f0922}, {@code -2146498270}, {@code
 * 2148469026}, {@code HRESULT_FROM_WIN32(14109)}, or a Win32 number alone where the line is known to hold one.
 */
final class WrittenResult {
    private static final String WRAPPED = "HRESULT_FROM_WIN32(";
    private static final String LAST_ERROR = "[gle=";
    /** E_FAIL stands where the servicing stack has no better last error. */
    private static final int UNSPECIFIED = 0x80004005;

    /** SetupAPI marks its own codes so, [MS-ERREF] 2.2: application error bits, then the code. */
    private static final int SETUP_API = 0xE0000000;

    private static final int FACILITY_SETUP_API = 0x800F0000;
    private static final int LONGEST = 12;

    private WrittenResult() {}

    /** The result after the first occurrence of the words; null if there is none. */
    static @Nullable Hresult after(String line, String words, int from) {
        int found = line.indexOf(words, from);
        if (found < 0) {
            return null;
        }
        int at = found + words.length();
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '=')) {
            at++;
        }
        if (!line.startsWith(WRAPPED, at)) {
            return at(line, at);
        }
        String inner = token(line, at + WRAPPED.length());
        Hresult number = inner.isEmpty() || inner.charAt(0) > '9' ? null : win32(inner);
        return number == null ? lastError(line, at) : number;
    }

    /** The last error at the end of a line of CSI; null if the line has none or only the unspecified one. */
    static @Nullable Hresult lastError(String line, int from) {
        Hresult code = CodeIn.after(line, LAST_ERROR, from);
        return code == null || code.value() == UNSPECIFIED ? null : code;
    }

    /** The number after the words as an HRESULT, where a number below 0x10000 is a Win32 code; null if there is none. */
    static @Nullable Hresult win32After(String line, String words, int from) {
        int found = line.indexOf(words, from);
        if (found < 0) {
            return null;
        }
        int at = found + words.length();
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == ':' || line.charAt(at) == '=')) {
            at++;
        }
        return win32(token(line, at));
    }

    private static @Nullable Hresult at(String line, int at) {
        if (line.startsWith("0x", at)) {
            // Nearly all are written so, and logs have millions of lines.
            return CodeIn.at(line, at);
        }
        String token = token(line, at);
        if (token.equals("0") && at + 1 == line.length()) {
            // Windows writes 0x0 or eight digits, so the line breaks off within a code that may be a failure.
            return null;
        }
        return CodeSpelling.parse(token).orElseGet(() -> CodeIn.at(line, at));
    }

    private static @Nullable Hresult win32(String token) {
        Hresult full = CodeSpelling.parse(token).orElse(null);
        if (full != null && full.isFailure()) {
            boolean setupApi = (full.value() & 0xFFFF0000) == SETUP_API;
            return setupApi ? new Hresult(FACILITY_SETUP_API | full.code()) : full;
        }
        boolean hex = token.startsWith("0x") || token.startsWith("0X");
        if (!hex) {
            int number = CodeIn.numberAfter(token, "", 0);
            return number < 0 ? null : CodeIn.ofWin32(number);
        }
        Hresult small = CodeIn.at(token, 0);
        return small == null ? null : CodeIn.ofWin32(small.value());
    }

    private static String token(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < LONGEST && isPart(line.charAt(end))) {
            end++;
        }
        return line.substring(Math.min(from, end), end);
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == 'x' || c == 'X' || c == '-';
    }
}
