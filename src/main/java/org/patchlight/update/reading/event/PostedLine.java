package org.patchlight.update.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what posts and {@code ConvertTo-Json} make of the lines of a record: quotation signs, marks of bold text,
 * invisible marks of direction, several labels on one line, and names in quotation marks.
 */
final class PostedLine {
    private static final String QUOTATION = "> |*#\t";

    /** The labels of Event Viewer in English. A page often joins them on one line. */
    private static final List<String> VIEWER = List.of(
            "Log Name:",
            "Source:",
            "Date:",
            "Logged:",
            "Event ID:",
            "Task Category:",
            "Level:",
            "Keywords:",
            "User:",
            "OpCode:",
            "Computer:",
            "Description:");

    private static final int FEWEST_LABELS = 3;

    private PostedLine() {}

    /** The lines that a line stands for, mostly one. */
    static List<String> lines(String posted) {
        String line = withoutMarks(posted);
        String start = line.stripLeading();
        if (start.startsWith("{\"") || start.startsWith("[{")) {
            return properties(start);
        }
        String property = property(start);
        String cells = property == null ? twoCells(line) : property;
        return cells == null ? joined(line) : List.of(cells);
    }

    /** A row of a page's table with a known label and a value, as a line with a label; null if the line is none. */
    private static @Nullable String twoCells(String line) {
        int mark = line.indexOf('\t') < 0 ? line.indexOf('|') : line.indexOf('\t');
        if (mark < 1) {
            return null;
        }
        String label = line.substring(0, mark).strip();
        boolean isKnown = EventSlot.of(label) != EventSlot.UNKNOWN;
        String cell = line.substring(mark + 1).replace('|', ' ').strip();
        // Blanks before the colon of a list became a tab.
        String value = cell.startsWith(":") ? cell.substring(1).strip() : cell;
        return isKnown && value.indexOf('\t') < 0 ? label + ": " + value : null;
    }

    private static String withoutMarks(String posted) {
        int from = 0;
        while (from < posted.length()
                && (QUOTATION.indexOf(posted.charAt(from)) >= 0 || isInvisible(posted.charAt(from)))) {
            from++;
        }
        if (isPlain(posted, from)) {
            return posted.substring(from);
        }
        StringBuilder line = new StringBuilder(posted.length());
        for (int at = from; at < posted.length(); at++) {
            char c = posted.charAt(at);
            if (c == '*' && at + 1 < posted.length() && posted.charAt(at + 1) == '*') {
                at++;
            } else if (!isInvisible(c)) {
                line.append(c == '\u00A0' || c == '\u202F' ? ' ' : c);
            }
        }
        return line.toString();
    }

    /** Whether there is nothing to remove, as in most lines. */
    private static boolean isPlain(String posted, int from) {
        for (int at = from; at < posted.length(); at++) {
            char c = posted.charAt(at);
            if (c == '*' || c == '`' || (c >= '\u00A0' && (c == '\u00A0' || c == '\u202F' || isInvisible(c)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return c == '\u200E' || c == '\u200F' || c == '\uFEFF' || c == '`';
    }

    private static List<String> joined(String line) {
        if (!line.contains("Event ID:")) {
            return List.of(line);
        }
        List<Integer> starts = new ArrayList<>();
        for (String label : VIEWER) {
            int at = line.indexOf(label);
            if (at == 0 || (at > 0 && line.charAt(at - 1) <= ' ')) {
                starts.add(at);
            }
        }
        if (starts.size() < FEWEST_LABELS) {
            return List.of(line);
        }
        starts.sort(null);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
            lines.add(line.substring(starts.get(i), end).strip());
        }
        return lines;
    }

    /** A property of JSON as a line with a label; null if the line is none. */
    private static @Nullable String property(String start) {
        int end = start.startsWith("\"") ? start.indexOf('"', 1) : -1;
        if (end < 0) {
            return null;
        }
        String value = start.substring(end + 1).stripLeading();
        if (!value.startsWith(":")) {
            return null;
        }
        return start.substring(1, end) + ": " + unquoted(value.substring(1).strip());
    }

    private static String unquoted(String value) {
        String bare =
                value.endsWith(",") ? value.substring(0, value.length() - 1).stripTrailing() : value;
        if (bare.length() < 2 || !bare.startsWith("\"") || !bare.endsWith("\"")) {
            return bare;
        }
        StringBuilder text = new StringBuilder(bare.length());
        for (int at = 1; at < bare.length() - 1; at++) {
            char c = bare.charAt(at);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            at++;
            char escaped = bare.charAt(at);
            if (escaped == 'u' && at + 4 < bare.length() - 1) {
                text.append(unicode(bare.substring(at + 1, at + 5)));
                at += 4;
            } else if (escaped != 'r') {
                text.append(escaped == 'n' ? '\n' : escaped == 't' ? ' ' : escaped);
            }
        }
        return text.toString();
    }

    private static char unicode(String digits) {
        boolean fits = digits.chars().allMatch(c -> c <= 'f' && Character.digit(c, 16) >= 0);
        return fits ? (char) Integer.parseInt(digits, 16) : '?';
    }

    /** The properties of objects that stand on one line. */
    private static List<String> properties(String json) {
        List<String> lines = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (quoted && c == '\\' && at + 1 < json.length()) {
                piece.append(c).append(json.charAt(++at));
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && "{}[],".indexOf(c) >= 0) {
                addProperty(lines, piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        addProperty(lines, piece.toString());
        return lines;
    }

    private static void addProperty(List<String> lines, String piece) {
        String property = property(piece.strip());
        if (property != null) {
            lines.add(property);
        }
    }
}
