package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the index of a run: that a line of its journal was written. It shows which lines of a damaged journal are
 * missing, the last ones too.
 *
 * @param number the number of the journal line
 * @param crc its CRC-32C in hex
 * @param step the number of the step that it is about; 0 if it is about the run
 * @param kind the id of the phase of the step, or of the kind of note
 */
record IndexEntry(int number, String crc, int step, String kind) {
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,6}) ([0-9a-f]{8}) (\\d{1,6}) ([a-z-]{1,20}) ([0-9a-f]{8})");
    private static final int CRC = 2;
    private static final int STEP = 3;
    private static final int KIND = 4;
    private static final int CHECK = 5;

    static IndexEntry of(JournalLine line, JournalSeal seal) {
        return line instanceof JournalEntry entry
                ? new IndexEntry(
                        seal.number(), seal.crc(), entry.step(), entry.phase().id())
                : new IndexEntry(
                        seal.number(), seal.crc(), 0, ((RunNote) line).kind().id());
    }

    /** The line in the file, without its end. */
    String text() {
        return facts() + " " + check();
    }

    private String facts() {
        return number + " " + crc + " " + step + " " + kind;
    }

    private String check() {
        return JournalSeal.crc(facts().getBytes(UTF_8));
    }

    /** Reads a line of the file; empty if it is not whole. */
    static Optional<IndexEntry> read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        IndexEntry entry = new IndexEntry(
                Integer.parseInt(parts.group(1)),
                parts.group(CRC),
                Integer.parseInt(parts.group(STEP)),
                parts.group(KIND));
        return parts.group(CHECK).equals(entry.check()) ? Optional.of(entry) : Optional.empty();
    }
}
