package org.patchlight.update.reading.updatelog;

import org.patchlight.update.reading.note.QuoteSigns;
import org.patchlight.update.source.BlankSeparatedReport;

/**
 * Puts records of {@code WindowsUpdate.log} together that a mail or a post broke into several lines, and reads records
 * from which it dropped the times. A record is passed on when the next one begins.
 */
final class WrappedLines {
    private static final int MOST_LINES = 8;
    private static final int LONGEST = 8000;
    /** A shorter line was broken by no mail or post. What follows it is a torn record. */
    private static final int SHORTEST_BROKEN = 40;

    private static final int TIME_WITHIN = 40;

    private final UpdateLog log;
    private boolean held;
    private boolean stamped;
    private int lines;
    private int lastLength;

    /**
     * Starts without a record.
     *
     * @param log takes the records
     */
    WrappedLines(UpdateLog log) {
        this.log = log;
    }

    /** Takes a line if a record begins with it. */
    boolean begins(String line, long number) {
        boolean dated = log.next.read(line);
        if (!dated && (stamped || !log.next.readWithoutTime(line))) {
            return false;
        }
        end();
        stamped |= dated;
        log.takeNext(number);
        held = true;
        lines = 1;
        lastLength = line.length();
        return true;
    }

    /** Takes a line if the record before may go on in it. */
    boolean goesOn(String line) {
        int from = QuoteSigns.after(line);
        boolean broken = held && lines < MOST_LINES && lastLength >= SHORTEST_BROKEN;
        if (!broken || hasTime(line, from) || BlankSeparatedReport.begins(line, from)) {
            return false;
        }
        String rest = line.substring(from).stripTrailing();
        if (rest.isEmpty()) {
            pause();
            return true;
        }
        String whole = log.line.line() + ' ' + rest;
        if (whole.length() > LONGEST) {
            return false;
        }
        log.line.goesOn(whole);
        lines++;
        lastLength = line.length();
        return true;
    }

    /** Takes a blank line. What follows is no part of the record, whose last word may be the name of a file. */
    void pause() {
        lastLength = 0;
    }

    /** The record that was begun is whole. */
    void end() {
        if (held) {
            held = false;
            ComponentLines.read(log);
        }
    }

    /** Whether a line has a time near its beginning: then it is a torn record, which may have said anything. */
    private static boolean hasTime(String line, int from) {
        int end = Math.min(line.length() - 7, from + TIME_WITHIN);
        for (int at = from; at < end; at++) {
            if (isPair(line, at)
                    && isPair(line, at + 3)
                    && isPair(line, at + 6)
                    && line.charAt(at + 2) == line.charAt(at + 5)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(String line, int at) {
        return Character.isDigit(line.charAt(at)) && Character.isDigit(line.charAt(at + 1));
    }
}
