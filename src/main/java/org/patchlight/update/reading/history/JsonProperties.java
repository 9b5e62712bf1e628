package org.patchlight.update.reading.history;

import java.util.ArrayList;
import java.util.List;

/** Splits objects of JSON on one line, as {@code ConvertTo-Json -Compress} prints them, into a line for each property. */
final class JsonProperties {
    private JsonProperties() {}

    /** The properties on separate lines; the line itself if no object begins it. */
    static List<String> lines(String line) {
        String start = line.stripLeading();
        if (!start.startsWith("{\"") && !start.startsWith("[{")) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < start.length(); at++) {
            char c = start.charAt(at);
            if (quoted && c == '\\' && at + 1 < start.length()) {
                piece.append(c).append(start.charAt(++at));
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && "{}[],".indexOf(c) >= 0) {
                add(lines, piece);
            } else {
                piece.append(c);
            }
        }
        add(lines, piece);
        return lines;
    }

    private static void add(List<String> lines, StringBuilder piece) {
        String property = piece.toString().strip();
        if (!property.isEmpty()) {
            lines.add(property);
        }
        piece.setLength(0);
    }
}
