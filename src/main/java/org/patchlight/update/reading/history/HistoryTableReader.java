package org.patchlight.update.reading.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a printed table by the position of their names in the first line. Values start below the start
 * of the name; numbers end below its end. The last column runs to the end of the line.
 */
final class HistoryTableReader {
    private static final int FEWEST_KNOWN = 2;
    private static final int MOST_COLUMNS = 40;

    private final List<Column> columns;

    /**
     * A column.
     *
     * @param name its canonical name; null if unknown
     * @param from where its name begins
     * @param to where its name ends
     */
    private record Column(@Nullable String name, int from, int to) {}

    private HistoryTableReader(List<Column> columns) {
        this.columns = columns;
    }

    /** The table that starts with this line; null if the line has no column names. */
    static @Nullable HistoryTableReader of(String line) {
        List<Column> columns = new ArrayList<>();
        int known = 0;
        int at = 0;
        while (at < line.length() && columns.size() < MOST_COLUMNS) {
            int from = at;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
            int to = from;
            while (to < line.length() && line.charAt(to) != ' ') {
                char c = line.charAt(to++);
                if (!Character.isLetterOrDigit(c) && c != '_') {
                    return null;
                }
            }
            if (to > from) {
                String name = HistoryNames.canonical(line.substring(from, to));
                known += name == null ? 0 : 1;
                columns.add(new Column(name, from, to));
            }
            at = to + 1;
        }
        return known >= FEWEST_KNOWN && 2 * known >= columns.size() ? new HistoryTableReader(columns) : null;
    }

    /** Whether a line only underlines the column names. */
    static boolean isRule(String line) {
        boolean any = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            any |= c == '-';
            if (c != '-' && c != ' ') {
                return false;
            }
        }
        return any;
    }

    /** Cuts a row into an entry. */
    HistoryRecord row(String line) {
        HistoryRecord entry = new HistoryRecord();
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            int to = i + 1 < columns.size() ? cut(line, from, columns.get(i), columns.get(i + 1)) : line.length();
            String name = columns.get(i).name();
            if (name != null && from < to) {
                entry.put(name, line.substring(from, to));
            }
            from = Math.max(from, to);
        }
        return entry;
    }

    /** Whether a row only continues the last column of the row before. */
    boolean isContinuation(String line) {
        int last = columns.get(columns.size() - 1).from();
        return columns.size() > 1
                && HistoryRecord.TITLE.equals(columns.get(columns.size() - 1).name())
                && line.length() > last
                && line.substring(0, last).isBlank();
    }

    private static int cut(String line, int from, Column left, Column right) {
        int place = Math.min(right.from(), line.length());
        if (place >= line.length() || place == 0 || line.charAt(place - 1) == ' ') {
            return place;
        }
        // Either the right value is a number that begins before its column name, or the left value is wider than its
        // column.
        int before = line.lastIndexOf(' ', place - 1);
        if (before >= Math.max(from, left.to())) {
            return before + 1;
        }
        int after = line.indexOf(' ', place);
        return after < 0 ? line.length() : after + 1;
    }
}
