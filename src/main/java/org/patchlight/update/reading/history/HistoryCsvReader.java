package org.patchlight.update.reading.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads values separated by commas, semicolons or tabs, as {@code Export-Csv} writes them. Quoted values may contain
 * line breaks.
 */
final class HistoryCsvReader {
    private static final int FEWEST_KNOWN = 2;
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_RECORD = 64 * 1024;

    private final char separator;
    private final List<@Nullable String> names;
    private final StringBuilder pending = new StringBuilder();
    /** Whether a quoted value continues; kept, because a count from the beginning of each record would cost its square. */
    private boolean open;

    private HistoryCsvReader(char separator, List<@Nullable String> names) {
        this.separator = separator;
        this.names = names;
    }

    /** The columns of a heading line; null if the line is none. */
    static @Nullable HistoryCsvReader of(String line) {
        // A command names properties as well: Get-WUHistory | Format-List Date,Title,Result.
        if (line.indexOf('|') >= 0) {
            return ofCells(line);
        }
        for (char separator : new char[] {',', ';', '\t'}) {
            if (line.indexOf(separator) < 0) {
                continue;
            }
            HistoryCsvReader reader = of(fields(line, separator), separator);
            if (reader != null) {
                return reader;
            }
        }
        return null;
    }

    /** A table of Markdown: each cell of its heading is one name. */
    private static @Nullable HistoryCsvReader ofCells(String line) {
        return of(fields(withoutEdges(line), '|'), '|');
    }

    private static @Nullable HistoryCsvReader of(List<String> headings, char separator) {
        List<@Nullable String> names = new ArrayList<>();
        int known = 0;
        for (String heading : headings) {
            String canonical = HistoryNames.ofList(separator == '|' ? heading.strip() : heading);
            known += canonical == null ? 0 : 1;
            names.add(canonical);
        }
        return known >= FEWEST_KNOWN ? new HistoryCsvReader(separator, names) : null;
    }

    /** The row without the bars at its edges, and without the marks of bold text and code. */
    private static String withoutEdges(String line) {
        String row = line.strip().replace("**", "").replace("`", "");
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.length() > from && row.endsWith("|") ? row.length() - 1 : row.length();
        return row.substring(from, to);
    }

    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    /** The entry that a line completes; null if the entry continues in the next line. */
    @Nullable HistoryRecord entry(String line) {
        if (separator == '|') {
            return isRule(line) ? null : entryOf(withoutEdges(line));
        }
        if (pending.length() > 0) {
            pending.append(' ');
        }
        pending.append(line);
        open ^= hasOddQuotes(line);
        if (open && pending.length() < LONGEST_RECORD) {
            return null;
        }
        HistoryRecord entry = entryOf(pending.toString());
        open = false;
        pending.setLength(0);
        return entry;
    }

    private HistoryRecord entryOf(String record) {
        HistoryRecord entry = new HistoryRecord();
        List<String> values = fields(record, separator);
        for (int i = 0; i < names.size() && i < values.size(); i++) {
            String name = names.get(i);
            if (name != null) {
                entry.put(name, separator == '|' ? values.get(i).strip() : values.get(i));
            }
        }
        return entry;
    }

    private static boolean hasOddQuotes(String line) {
        boolean odd = false;
        for (int i = 0; i < line.length(); i++) {
            odd ^= line.charAt(i) == '"';
        }
        return odd;
    }

    private static List<String> fields(String record, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length() && fields.size() < MOST_FIELDS; i++) {
            char c = record.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < record.length() && record.charAt(i + 1) == '"';
                if (twice) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
