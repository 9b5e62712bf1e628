package org.patchlight.pc.event;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Reads a text that holds any number of {@code Event} elements, with or without a root around them, one after the other and never more than one in memory. What stands between them
 * is passed over, and after a torn or damaged one reading goes on at the next.
 */
public final class EventXmlText {
    /** The longest element that is read, in characters; a record is 64 KB of data at most, its XML several times as much. */
    static final int MOST = 1 << 20;

    private static final String START = "<Event";
    private static final String END = "</Event>";
    private static final int PIECE = 1 << 14;

    private final EventXml xml = new EventXml();
    private final StringBuilder held = new StringBuilder();
    private final Consumer<EventRecord> found;
    private long skipped;
    private int position;
    private int searched;

    private EventXmlText(Consumer<EventRecord> found) {
        this.found = found;
    }

    /**
     * Reads to the end.
     *
     * @param found told each record, in the order of the text
     * @return how many elements were skipped because they were torn, damaged or too long
     * @throws IOException what the reader threw
     */
    public static long read(Reader text, Consumer<EventRecord> found) throws IOException {
        EventXmlText reading = new EventXmlText(found);
        char[] piece = new char[PIECE];
        for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
            reading.held.append(piece, 0, read);
            reading.digest();
        }
        return reading.skipped + (reading.start(reading.position) < 0 ? 0 : 1);
    }

    private void digest() {
        int start = start(position);
        while (start >= 0) {
            int end = held.indexOf(END, Math.max(start, searched));
            if (end < 0 && held.length() - start <= MOST) {
                keepFrom(start);
                searched = Math.max(0, held.length() - END.length());
                return;
            }
            if (end < 0) {
                skipped++;
                position = start + START.length();
            } else {
                take(start, end + END.length());
            }
            searched = position;
            start = start(position);
        }
        // The start of an element may be cut by the end of the piece.
        keepFrom(Math.max(position, held.length() - START.length()));
        searched = 0;
    }

    private void take(int start, int end) {
        int from = start;
        // Another start before the end: the first was torn.
        for (int next = start(from + 1); next >= 0 && next < end; next = start(from + 1)) {
            skipped++;
            from = next;
        }
        xml.read(held.substring(from, end)).ifPresentOrElse(found, () -> skipped++);
        position = end;
    }

    private void keepFrom(int start) {
        held.delete(0, start);
        position = 0;
    }

    // EventData, EventID and their like begin in the same way.
    private int start(int from) {
        for (int start = held.indexOf(START, from); start >= 0; start = held.indexOf(START, start + 1)) {
            int after = start + START.length();
            if (after < held.length() && (held.charAt(after) == '>' || held.charAt(after) <= ' ')) {
                return start;
            }
        }
        return -1;
    }
}
