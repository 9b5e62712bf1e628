package org.patchlight.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * The entries of a file of texts, as {@link Properties#load(java.io.Reader)} reads them. At the start of the program Java
 * interprets its code, and that class goes through each character several times. Here a plain line is split at its
 * equals sign. Only the others, with a backslash or another separator, are left to that class.
 */
final class TextLines {
    private TextLines() {}

    /**
     * Adds all entries of a file. Of entries with the same key the last counts.
     *
     * @param file the decoded file
     * @param entries receives them
     * @throws IllegalArgumentException if a Unicode escape is malformed
     */
    static void read(String file, Map<String, String> entries) {
        // A carriage return ends a line as well. No file of ours has one.
        if (file.indexOf('\r') >= 0) {
            other(file, entries);
            return;
        }
        int escape = file.indexOf('\\');
        int equals = file.indexOf('=');
        int end;
        for (int from = 0; from < file.length(); from = end + 1) {
            end = end(file, from);
            escape = escape >= 0 && escape < from ? file.indexOf('\\', from) : escape;
            equals = equals >= 0 && equals < from ? file.indexOf('=', from) : equals;
            if (from == end || file.charAt(from) == '#') {
                continue;
            }
            boolean escaped = escape >= 0 && escape < end;
            if (!escaped && equals >= 0 && equals < end && isPlain(file, from, equals, end)) {
                entries.put(file.substring(from, equals), file.substring(equals + 1, end));
                continue;
            }
            while (mayGoOn(file, from, end)) {
                end = end(file, end + 1);
            }
            // With the line end, without which a backslash before it would be read as an entry.
            other(file.substring(from, Math.min(end + 1, file.length())), entries);
        }
    }

    private static int end(String file, int from) {
        int end = file.indexOf('\n', from);
        return end < 0 ? file.length() : end;
    }

    /** Whether a line without escapes has nothing but a key, one separator and a text, with no blanks between them. */
    private static boolean isPlain(String file, int from, int equals, int end) {
        if (from == equals || file.charAt(from) == '!' || equals + 1 < end && isBlank(file.charAt(equals + 1))) {
            return false;
        }
        for (int i = from; i < equals; i++) {
            if (file.charAt(i) == ':' || isBlank(file.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line may go on in the next one. Two backslashes are a character, but one line too many does no harm. */
    private static boolean mayGoOn(String file, int from, int end) {
        return end < file.length() && end > from && file.charAt(end - 1) == '\\';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static void other(String lines, Map<String, String> entries) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        read.forEach((key, text) -> entries.put((String) key, (String) text));
    }
}
