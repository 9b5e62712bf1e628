package org.patchlight.pc.windows;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The progress line of DISM, which it redraws with carriage returns: {@code [=====   20.0%   ]}. */
final class DismProgress {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})[.,]\\d%");

    private DismProgress() {}

    /** The percentage that a piece of its output tells, 0 to 100; empty if it tells none. */
    static OptionalInt of(String piece) {
        Matcher percent = PERCENT.matcher(piece);
        int value = percent.find() ? Integer.parseInt(percent.group(1)) : -1;
        return value < 0 || value > 100 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
