package org.patchlight.update.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.event.EventRecord;

/**
 * A table with a head of known names and cells between commas, semicolons or tabs: {@code Export-Csv}, or the export of
 * Event Viewer in English, whose message has no name. A cell in quotation marks may hold several lines.
 */
final class ExportedTable {
    private static final int MOST_CELLS = 100;
    private static final int MOST_LINES = 200;

    private final char separator;
    private final List<String> names;
    private final StringBuilder open = new StringBuilder();
    private int openLines;
    private long openSince;

    private ExportedTable(char separator, List<String> names) {
        this.separator = separator;
        this.names = names;
    }

    /** The table with this head; null if the line is no head. It needs at least the id and the provider. */
    static @Nullable ExportedTable of(String line) {
        boolean isCandidate =
                (line.contains("Provider") || line.contains("Source")) && (line.contains("Id") || line.contains("ID"));
        // A typed command lists the names of properties, too, behind a bar of the pipeline.
        if (!isCandidate || line.indexOf('|') >= 0 || line.contains("@{")) {
            return null;
        }
        for (char separator : new char[] {',', ';', '\t'}) {
            if (line.indexOf(separator) < 0) {
                continue;
            }
            List<String> names = cells(line, separator);
            if (names == null) {
                continue;
            }
            List<EventSlot> slots = names.stream().map(EventSlot::of).toList();
            boolean hasId = slots.contains(EventSlot.ID) || slots.contains(EventSlot.INSTANCE);
            if (hasId && slots.contains(EventSlot.PROVIDER)) {
                return new ExportedTable(separator, names);
            }
        }
        return null;
    }

    /** Whether the next line continues a cell in quotation marks. */
    boolean isOpen() {
        return openLines > 0;
    }

    /**
     * The record that ends on this line; null if there is none.
     *
     * @param number the line of the file, from 1
     */
    @Nullable TextEvent take(String line, long number) {
        if (openLines == 0) {
            openSince = number;
        }
        openLines++;
        if (open.length() < 4 * EventRecord.LONGEST) {
            open.append(line).append('\n');
        }
        List<String> cells = cells(open.toString().stripTrailing(), separator);
        if (cells == null && openLines < MOST_LINES) {
            return null;
        }
        open.setLength(0);
        openLines = 0;
        return cells == null || cells.size() < names.size() ? null : record(cells);
    }

    private @Nullable TextEvent record(List<String> cells) {
        TextEventDraft draft = new TextEventDraft(openSince);
        for (int i = 0; i < cells.size(); i++) {
            String name = i < names.size() ? names.get(i) : "Message";
            EventSlot slot = EventSlot.of(name);
            String value = cells.get(i).strip();
            if (slot != EventSlot.UNKNOWN && !value.isEmpty()) {
                draft.take(name, slot, value, value);
            }
        }
        return draft.finished();
    }

    /** The cells of a line; null if a quotation mark is still open. */
    private static @Nullable List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length() && cells.size() < MOST_CELLS; at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? null : cells;
    }
}
