package org.patchlight.update.reading.mention;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.update.attempt.Hresult;

/**
 * Finds result codes in one line of text in any language. Addresses, parts of GUIDs and hashes, versions, colours and
 * numbers of events look alike, so the form, the neighbours and the catalogue must all fit.
 */
final class CodesInLine {
    /** The most codes of one line. */
    static final int MOST = 4;

    private static final int DIGITS = 8;
    private static final int WIDENED = 16;

    private final String line;
    private final List<Found> found = new ArrayList<>();

    private CodesInLine(String line) {
        this.line = line;
    }

    /**
     * A code at its place.
     *
     * @param end the index behind its last digit
     */
    record Found(Hresult code, int end) {}

    /** The codes of a line, each once. */
    static List<Found> in(String line) {
        CodesInLine scan = new CodesInLine(line);
        for (int at = 0; at < line.length() && scan.found.size() < MOST; at++) {
            char c = line.charAt(at);
            if (c == 'O' || c == '-' || c == '\u2212' || Digits.isHex(c)) {
                at = Math.max(at, scan.at(at) - 1);
            }
        }
        return scan.found;
    }

    /** Reads what begins here; returns the index behind it, or 0 if nothing does. */
    private int at(int start) {
        if (line.charAt(start) == 'O') {
            return scanned(start);
        }
        if (start > 0 && Digits.joins(line.charAt(start - 1))) {
            return Digits.endOfWord(line, start);
        }
        char c = line.charAt(start);
        if (c == '-' || c == '\u2212') {
            return decimal(start);
        }
        boolean marked = c == '0' && start + 1 < line.length() && (line.charAt(start + 1) | 0x20) == 'x';
        if (marked
                && Digits.endOfHex(line, start) == start + 1
                && Digits.endOfHex(line, start + 2) < start + 2 + DIGITS) {
            return scanned(start);
        }
        return marked ? markedHex(start) : plain(start);
    }

    /** A code on a scanned screen, whose zeros became letters: {@code Ox8OO73712}. */
    private int scanned(int start) {
        int end = Digits.endOfWord(line, start);
        boolean marked = end - start == DIGITS + 2 && (line.charAt(start + 1) | 0x20) == 'x';
        if (!marked || (start > 0 && Digits.joins(line.charAt(start - 1)))) {
            return end;
        }
        String digits = line.substring(start + 2, end)
                .replace('O', '0')
                .replace('o', '0')
                .replace('l', '1')
                .replace('I', '1');
        if (Digits.endOfHex(digits, 0) == DIGITS && !CodeNeighbours.isOtherNumber(line, start)) {
            add(Digits.hex(digits, 0), end);
        }
        return end;
    }

    private int markedHex(int start) {
        int from = start + 2;
        int to = Digits.endOfHex(line, from);
        boolean widened = to - from == WIDENED && line.regionMatches(true, from, "FFFFFFFF", 0, DIGITS);
        if (to - from == DIGITS || widened) {
            int end = Digits.endOfSuffix(line, to);
            if (Digits.isBoundary(line, end) && !CodeNeighbours.isOtherNumber(line, start)) {
                add(Digits.hex(line, to - DIGITS), end);
            }
        }
        return Digits.endOfWord(line, to);
    }

    /** Eight digits without a mark, or a positive decimal number. */
    private int plain(int start) {
        int to = Digits.endOfHex(line, start);
        if (to - start == DIGITS
                && Digits.isBoundary(line, to)
                && CodeNeighbours.isFree(line, start, to)
                && (Digits.hasLetter(line, start, to)
                        || CodeNeighbours.isAfterErrorWord(line, start)
                        || CodeNeighbours.isAfterSymbol(line, start))
                && !CodeNeighbours.isOtherNumber(line, start)) {
            add(Digits.hex(line, start), to);
            return to;
        }
        int end = Digits.endOfDecimal(line, start);
        if (end > start && Digits.isBoundary(line, end) && CodeNeighbours.isFree(line, start, end)) {
            ExitCodes.after(line, start, end).ifPresent(code -> keep(code, end));
        }
        return Digits.endOfWord(line, to);
    }

    private int decimal(int minus) {
        int from = minus + 1;
        int end = Digits.endOfDecimal(line, from);
        if (Digits.isBoundary(line, end) && CodeNeighbours.isFree(line, from, end, minus)) {
            long value = -Digits.decimal(line, from, end);
            if (value < 0 && value >= Integer.MIN_VALUE) {
                add(new Hresult((int) value), end);
            }
        }
        return Digits.endOfWord(line, end);
    }

    private void add(Hresult code, int end) {
        if (KnownCodes.isFailure(code)) {
            keep(code, end);
        }
    }

    private void keep(Hresult code, int end) {
        if (found.stream().noneMatch(one -> one.code().equals(code))) {
            found.add(new Found(code, end));
        }
    }
}
