package org.patchlight.update.reading.registry;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads services as PowerShell and {@code wmic} print them, as a table with any columns in any order or as a list. Names
 * of properties and start types are English in every language of Windows.
 */
final class ServiceTable {
    /**
     * What one row or list shows about a service.
     *
     * @param name its name
     * @param startOrNull its start type, such as {@code Disabled}; null if it isn't shown
     */
    record Row(String name, @Nullable String startOrNull) {}

    private static final Set<String> NAMES = Set.of("Name", "ServiceName");
    private static final Set<String> STARTS = Set.of("StartType", "StartMode", "StartupType");
    /** Their values have spaces, so that columns after them are counted from the end of a row. */
    private static final Set<String> SENTENCES = Set.of("DisplayName", "Caption", "Description", "PathName");

    private static final Set<String> OTHERS =
            Set.of("Status", "State", "ProcessId", "ExitCode", "ServiceType", "CanStop", "Started", "SystemName");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 1000;

    /** A cell of values divided by commas, with or without quotation marks. */
    private static final Pattern CELL = Pattern.compile("(?:^|(?<=,))(\"[^\"]*+\"|[^,]*+)(?=,|$)");

    private List<String> columns = List.of();
    /** Whether the columns are divided by commas. */
    private boolean commas;

    private @Nullable String listed;
    private @Nullable String listedStart;

    /** Other output begins. */
    void clear() {
        columns = List.of();
        commas = false;
        listed = null;
        listedStart = null;
    }

    /**
     * Reads the next line.
     *
     * @param text the line without surrounding spaces
     * @return what it shows; null if it is no row, or a heading
     */
    @Nullable Row take(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (isProperty(text)) {
            return property(label(text), text.substring(text.indexOf(':') + 1).strip());
        }
        if (text.indexOf(',') > 0 && (commas || columns.isEmpty())) {
            List<String> cells = CELL.matcher(text)
                    .results()
                    .map(cell -> unquoted(cell.group(1)))
                    .toList();
            if (cells.stream().anyMatch(NAMES::contains) && cells.stream().anyMatch(STARTS::contains)) {
                clear();
                columns = cells;
                commas = true;
                return null;
            }
            return commas && cells.size() == columns.size() ? row(cells) : null;
        }
        List<String> words = List.of(SPACES.split(text, -1));
        if (words.size() > 1 && words.stream().allMatch(ServiceTable::isColumn)) {
            clear();
            columns = words;
            return null;
        }
        return columns.isEmpty() ? null : row(words);
    }

    /** Whether the line is a property of a list of services. */
    static boolean isProperty(String text) {
        return isColumn(label(text));
    }

    private static String label(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).strip();
    }

    private static boolean isColumn(String word) {
        return NAMES.contains(word) || STARTS.contains(word) || SENTENCES.contains(word) || OTHERS.contains(word);
    }

    /** In a list, the name and the start type stand in any order; the next name belongs to another service. */
    private @Nullable Row property(String label, String value) {
        columns = List.of();
        if (NAMES.contains(label)) {
            if (listed != null && !listed.equals(value)) {
                listedStart = null;
            }
            listed = value;
        } else if (STARTS.contains(label)) {
            if (listedStart != null) {
                listed = null;
            }
            listedStart = value;
        } else {
            return null;
        }
        return listed == null ? null : new Row(listed, listedStart);
    }

    private @Nullable Row row(List<String> words) {
        String name = cell(words, NAMES);
        return name == null ? null : new Row(name, cell(words, STARTS));
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.charAt(0) == '"';
        return quoted ? cell.substring(1, cell.length() - 1) : cell.strip();
    }

    private @Nullable String cell(List<String> words, Set<String> titles) {
        int column = 0;
        while (column < columns.size() && !titles.contains(columns.get(column))) {
            column++;
        }
        if (column == columns.size()) {
            return null;
        }
        if (commas) {
            return words.get(column);
        }
        boolean fromLeft = columns.subList(0, column).stream().noneMatch(SENTENCES::contains);
        boolean fromRight = columns.subList(column + 1, columns.size()).stream().noneMatch(SENTENCES::contains);
        int word = fromLeft ? column : words.size() - columns.size() + column;
        return (fromLeft || fromRight) && word >= 0 && word < words.size() ? words.get(word) : null;
    }
}
