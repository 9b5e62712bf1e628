package org.patchlight.update.reading.setup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.servicing.ServicingCodes;

/** The codes in the texts of SetupDiag: {@code Error = 0xC1900101-0x40017}, {@code Err = 0x00000057}. */
final class SetupDiagCodes {
    private static final int FIRST_EXTEND = 0x1_0000;
    private static final int LAST_EXTEND = 0x5_FFFF;
    private static final int LAST_WIN32 = 0xFFFF;

    private @Nullable Hresult code;
    private @Nullable Hresult logged;
    private @Nullable String extend;

    /** The first code that the report gives as the result; null if it gives none. */
    @Nullable Hresult code() {
        return code == null ? logged : code;
    }

    /** A code of the log lines in the report that differs from its result; null if there is none. */
    @Nullable Hresult root() {
        return logged == null || logged.equals(code()) ? null : logged;
    }

    /** The extend code, such as {@code 0x40017}; null if the report has none. */
    @Nullable String extend() {
        return extend;
    }

    /** Reads what SetupDiag says itself. */
    void report(String text) {
        for (int at = next(text, 0); at >= 0; at = next(text, at + 2)) {
            Hresult found = CodeIn.at(text, at);
            if (found == null || isGle(text, at)) {
                continue;
            }
            int value = found.value();
            if (value >= FIRST_EXTEND && value <= LAST_EXTEND && code != null) {
                extend = extend == null ? String.format(Locale.ROOT, "0x%05X", value) : extend;
            } else if (code == null && value > 0 && value <= LAST_WIN32) {
                code = CodeIn.ofWin32(value);
            } else if (code == null && ServicingCodes.isFailure(found)) {
                code = found;
            }
        }
    }

    /** Reads a line of another log that SetupDiag quotes. */
    void quoted(String line) {
        for (int at = next(line, 0); at >= 0; at = next(line, at + 2)) {
            Hresult found = CodeIn.at(line, at);
            if (found != null && logged == null && !isGle(line, at) && ServicingCodes.isFailure(found)) {
                logged = found;
            }
        }
    }

    /** The last error of the thread, which is usually noise. */
    private static boolean isGle(String text, int at) {
        return text.regionMatches(true, at - "gle=".length(), "gle=", 0, "gle=".length());
    }

    private static int next(String text, int from) {
        int lower = text.indexOf("0x", from);
        int upper = text.indexOf("0X", from);
        return lower < 0 || (upper >= 0 && upper < lower) ? upper : lower;
    }
}
