package org.patchlight.pc.windows;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The progress line of {@code sfc}, redrawn with carriage returns, in the language of the PC: {@code Verification 45% complete.} Some languages put the sign
 * in front. It comes in two bytes a character where it goes to a pipe, so that every other one is a NUL.
 */
final class SfcProgress {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?%|%\\s?(\\d{1,3})");

    private SfcProgress() {}

    /** The percentage that a piece of its output tells, 0 to 100; empty if it tells none. */
    static OptionalInt of(String piece) {
        Matcher percent = PERCENT.matcher(piece.replace("\0", ""));
        if (!percent.find()) {
            return OptionalInt.empty();
        }
        String digits = percent.group(1) != null ? percent.group(1) : percent.group(2);
        int value = Integer.parseInt(digits);
        return value > 100 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
