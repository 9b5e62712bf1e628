package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines with the name and the parts of an update:
 *
 * <pre>
 *   Title = 2024-01 Update (KB5034441)
 *   UpdateId = {GUID}.200                      with or without braces
 *     Bundles 1 updates:
 *       {GUID}.200
 * Deserialized installable update TITLE, UpdateID = {GUID.200}, ...
 * Callback for inner update : GUID.1, top-level update GUID.1, ...
 * ... Top level update id GUID.200, bundled update id GUID.200 ...
 * </pre>
 */
final class NameLines {
    private static final String TITLE = "Title = ";
    private static final String UPDATE_ID = "UpdateId = ";
    private static final String DESERIALIZED = "Deserialized installable update ";
    private static final String ID_AFTER_TITLE = ", UpdateID = ";
    private static final String INNER = "for inner update : ";
    private static final String OUTER = "top-level update ";
    private static final String TOP = "op level update id ";
    private static final String BUNDLED = "bundled update id ";
    /** The position of the first hyphen in a GUID. */
    private static final int FIRST_DASH = 8;

    private static final int LONGEST_TITLE = 300;

    private NameLines() {}

    /**
     * Whether a text of ASCII may be such a line.
     *
     * @param start where it begins
     * @param to the index after its last byte
     */
    static boolean mayBeIn(byte[] text, int start, int to) {
        int from = start;
        while (from < to && isDecoration((char) text[from])) {
            from++;
        }
        boolean id = from + FIRST_DASH < to && text[from + FIRST_DASH] == '-';
        return from == to || id || "{TUBD".indexOf(text[from]) >= 0;
    }

    /** Reads the names in a line; true if the line is about nothing else. */
    static boolean read(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        while (from < line.length() && isDecoration(line.charAt(from))) {
            from++;
        }
        if (from >= line.length()) {
            return true;
        }
        if (line.charAt(from) == '{' || (from + FIRST_DASH < line.length() && line.charAt(from + FIRST_DASH) == '-')) {
            return part(log, line, from);
        }
        return switch (line.charAt(from)) {
            case 'T' -> line.startsWith(TITLE, from) && title(log, line.substring(from + TITLE.length()));
            case 'U' ->
                line.regionMatches(true, from, UPDATE_ID, 0, UPDATE_ID.length())
                        && updateId(log, LogWords.guidAt(line, from + UPDATE_ID.length()));
            case 'B' -> line.startsWith("Bundles ", from) && list(log);
            case 'D' -> line.startsWith(DESERIALIZED, from) && deserialized(log, line, from);
            default -> false;
        };
    }

    /** Records that one update is a part of another, anywhere in the line. */
    static void readParts(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        String inner = LogWords.guidAfter(line, INNER, from);
        String outer = LogWords.guidAfter(line, inner == null ? TOP : OUTER, from);
        if (inner == null && outer != null) {
            inner = LogWords.guidAfter(line, BUNDLED, from);
        }
        if (inner != null && outer != null) {
            log.part(inner, outer);
        }
    }

    private static boolean isDecoration(char c) {
        return c == ' ' || c == '*' || c == '#' || c == '-' || c == '\t';
    }

    private static boolean title(UpdateLog log, String title) {
        log.thread().title = trimmed(title);
        return true;
    }

    private static boolean updateId(UpdateLog log, @Nullable String id) {
        if (id == null) {
            return false;
        }
        LogThread thread = log.thread();
        if (thread.title != null) {
            log.names.know(id, thread.title, null);
        }
        thread.title = null;
        thread.update = id;
        thread.listed++;
        thread.listing = false;
        return true;
    }

    private static boolean list(UpdateLog log) {
        log.thread().listing = true;
        return true;
    }

    private static boolean part(UpdateLog log, String line, int from) {
        String part = LogWords.guidAt(line, from);
        if (part == null) {
            return false;
        }
        LogThread thread = log.thread();
        if (thread.listing && thread.update != null) {
            log.part(part, thread.update);
        }
        return true;
    }

    private static boolean deserialized(UpdateLog log, String line, int from) {
        int end = line.lastIndexOf(ID_AFTER_TITLE);
        String id = end < 0 ? null : LogWords.guidAt(line, end + ID_AFTER_TITLE.length());
        int start = from + DESERIALIZED.length();
        if (id != null && start < end) {
            log.names.know(id, trimmed(line.substring(start, end)), null);
        }
        return true;
    }

    /** Removes a table border from a title that was copied from a web page. */
    private static @Nullable String trimmed(String title) {
        String text = title.strip();
        if (text.endsWith(" |")) {
            text = text.substring(0, text.length() - 2).strip();
        }
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_TITLE, text.length()));
    }
}
