package org.patchlight.fleet.format;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patchlight.fleet.PcState;
import org.patchlight.health.Status;

/** The parts of the texts that formats share. */
final class Summary {
    private Summary() {}

    /** The verdict in one line: the most serious finding and how many more there are. */
    static String of(PcState state) {
        if (state.problems().isEmpty()) {
            return "Everything works";
        }
        int more = state.problems().size() - 1;
        return state.problems().get(0).title() + (more == 0 ? "" : " (and " + more + " more)");
    }

    /** The word of plugins for a status. */
    static String word(Status status) {
        return switch (status) {
            case HEALTHY -> "OK";
            case ATTENTION -> "WARNING";
            case PROBLEM -> "CRITICAL";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    /** The exit codes of plugins: OK 0, WARNING 1, CRITICAL 2, UNKNOWN 3 (Monitoring Plugins Development Guidelines). */
    static int code(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case ATTENTION -> 1;
            case PROBLEM -> 2;
            case UNKNOWN -> 3;
        };
    }

    /** How long ago a time was, in whole seconds, at least 0; empty if it isn't known. */
    static String age(@Nullable Instant time, Instant now) {
        return time == null
                ? ""
                : String.valueOf(Math.max(0, Duration.between(time, now).toSeconds()));
    }

    /** Text without what has a meaning in these formats: line ends, the bar, control characters; ASCII only. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\u00b1') {
                plain.append("+-");
            } else if (letter == '|') {
                plain.append('/');
            } else if (letter < ' ' || letter == 0x7f || letter == '\u00a0') {
                plain.append(' ');
            } else if (letter > 0x7f) {
                plain.append('?');
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }
}
