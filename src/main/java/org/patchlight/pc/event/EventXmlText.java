package org.patchlight.pc.event;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Parses text with any number of {@code Event} elements, with or without a root element. Only one element is in memory
 * at a time. Text between elements is skipped. After a damaged or cut-off element, parsing continues at the next one.
 */
public final class EventXmlText {
    /** The longest element, in characters. A record has at most 64 KB of data, and its XML is several times as long. */
    static final int MOST = 1 << 20;

    private static final String START = "<Event";
    private static final String END = "</Event>";
    private static final int PIECE = 1 << 14;

    private final EventXml xml = new EventXml();
    private final StringBuilder held = new StringBuilder();
    private final ObjLongConsumer<EventRecord> found;
    private final @Nullable ObjLongConsumer<EventRecord> torn;
    private long skipped;
    private int position;
    private int searched;

    /** The line at the position up to which lines were counted. */
    private long line = 1;

    private int counted;
    private boolean afterReturn;

    private EventXmlText(ObjLongConsumer<EventRecord> found, @Nullable ObjLongConsumer<EventRecord> tornOrNull) {
        this.found = found;
        this.torn = tornOrNull;
    }

    /**
     * Reads to the end of the text.
     *
     * @param text the source; not closed
     * @param found receives each record, in the order of the text
     * @return how many elements were skipped because they were cut off, damaged or too long
     * @throws IOException if the source fails
     */
    public static long read(Reader text, Consumer<EventRecord> found) throws IOException {
        return readNumbered(text, (event, line) -> found.accept(event));
    }

    /**
     * Reads to the end of the text.
     *
     * @param text the source; not closed
     * @param found receives each record and the line on which it begins, from 1, in the order of the text
     * @return how many elements were skipped because they were cut off, damaged or too long
     * @throws IOException if the source fails
     */
    public static long readNumbered(Reader text, ObjLongConsumer<EventRecord> found) throws IOException {
        return readNumbered(text, found, null);
    }

    /**
     * Reads to the end of the text.
     *
     * @param text the source; not closed
     * @param found receives each record and the line on which it begins, from 1, in the order of the text
     * @param tornOrNull receives what can be read of each element that was cut off or damaged; these are not counted
     *     then
     * @return how many elements were skipped because they were cut off, damaged or too long
     * @throws IOException if the source fails
     */
    public static long readNumbered(
            Reader text, ObjLongConsumer<EventRecord> found, @Nullable ObjLongConsumer<EventRecord> tornOrNull)
            throws IOException {
        EventXmlText reading = new EventXmlText(found, tornOrNull);
        char[] piece = new char[PIECE];
        for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
            reading.held.append(piece, 0, read);
            reading.parseElements();
        }
        int last = reading.start(reading.position);
        if (last >= 0) {
            reading.torn(last, reading.held.length());
        }
        return reading.skipped;
    }

    private void parseElements() {
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
                // Later elements have no end here either. To search for it again would cost the square of the length.
                searched = Math.max(position, held.length() - END.length());
            } else {
                take(start, end + END.length());
                searched = position;
            }
            start = start(position);
        }
        // The end of the piece may cut the start of an element.
        keepFrom(Math.max(position, held.length() - START.length()));
        searched = 0;
    }

    private void take(int start, int end) {
        int from = start;
        // A second start before the end means that the first element was cut off.
        for (int next = start(from + 1); next >= 0 && next < end; next = start(from + 1)) {
            torn(from, next);
            from = next;
        }
        countLines(from);
        Optional<EventRecord> whole = xml.read(held.substring(from, end));
        if (whole.isPresent()) {
            found.accept(whole.get(), line);
        } else {
            torn(from, end);
        }
        position = end;
    }

    /** Passes on what can be read of an element, or counts it. */
    private void torn(int from, int end) {
        countLines(from);
        Optional<EventRecord> read =
                torn == null ? Optional.empty() : xml.readTorn(held.substring(from, Math.min(end, from + MOST)));
        if (torn == null || read.isEmpty()) {
            skipped++;
        } else {
            torn.accept(read.get(), line);
        }
    }

    /** Counts the line ends up to a position: CRLF, LF or CR. */
    private void countLines(int to) {
        for (; counted < to; counted++) {
            char c = held.charAt(counted);
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    private void keepFrom(int start) {
        countLines(start);
        counted -= start;
        held.delete(0, start);
        position = 0;
    }

    // EventData, EventID and others start with the same characters.
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
