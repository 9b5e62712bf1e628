package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Joins the parts of a log line that posts and terminals broke over several lines. Only lines whose code matters wait for
 * further parts, so that a log of millions of lines costs nothing.
 */
final class WrappedLines {
    private static final int MOST_PARTS = 8;
    private static final int LONGEST = 4096;
    /** After these a name was broken, elsewhere a space was dropped. */
    private static final String INSIDE_NAMES = "~_\\";

    private final StampedLine joined = new StampedLine();
    private final StringBuilder text = new StringBuilder();
    private long number;
    private int parts;

    /** Whether the line may go on in the next one: it is one of those with a code, and the code may be missing. */
    static boolean isOpen(StampedLine line) {
        String whole = line.whole();
        if (whole.isEmpty() || whole.charAt(whole.length() - 1) == ']' || whole.length() > LONGEST) {
            return false;
        }
        return switch (line.first()) {
            case 'F' -> line.says("Failed ");
            case 'E' -> line.says("Exec: Processing complete") || line.says("Exec: Failed");
            case 'S' ->
                line.says("Startup: Package")
                        || line.says("Startup: Failed")
                        || line.says("Shtd: ")
                        || line.says("Session: ")
                        || line.says("Setting original");
            case 'D' -> line.says("Doqe: ") || line.says("DriverUpdate");
            case 'I' -> line.says("INSTALL ");
            case 'U' -> line.says("UNINSTALL ");
            case 'W' -> line.says("WER: ");
            default -> line.isError() && line.isFrom("CSI");
        };
    }

    /** Keeps an open line until its next part, or another line, is known. */
    void open(StampedLine line) {
        text.setLength(0);
        text.append(line.whole());
        number = line.number();
        parts = 1;
    }

    /** Adds a line that begins no record to the open one; false if nothing is open or it would be too long. */
    boolean add(StampedLine line) {
        int length = line.whole().length() - line.text();
        if (parts == 0 || parts == MOST_PARTS || length == 0 || text.length() + length > LONGEST) {
            return false;
        }
        char end = text.charAt(text.length() - 1);
        if (INSIDE_NAMES.indexOf(end) < 0 && end != ' ') {
            text.append(' ');
        }
        text.append(line.whole(), line.text(), line.whole().length());
        parts++;
        return true;
    }

    /** The open line with all its parts, which is no longer open; null if there is none. */
    @Nullable StampedLine close() {
        if (parts == 0) {
            return null;
        }
        parts = 0;
        joined.goTo(text.toString(), number);
        return joined;
    }
}
