package org.patchlight.cli.html;

import java.io.IOException;
import org.patchlight.health.OutsideText;

/**
 * Writes HTML. Text is escaped for the content of an element and for a quoted attribute, and control characters and
 * marks of direction are replaced, so that text from outside stays text.
 */
final class Html {
    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** Opens an element with a class; the class is empty if none is needed. */
    Html open(String tag, String className) throws IOException {
        out.append('<').append(tag);
        if (!className.isEmpty()) {
            out.append(" class=\"").append(className).append('"');
        }
        out.append('>');
        return this;
    }

    /** Opens an element. */
    Html open(String tag) throws IOException {
        return open(tag, "");
    }

    /** Ends an element, and the line. */
    Html close(String tag) throws IOException {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** Writes text. */
    Html text(String text) throws IOException {
        out.append(escaped(text));
        return this;
    }

    /** Writes an element with a code and its symbol, which may break after its parts only. */
    Html code(String tag, String className, String text) throws IOException {
        return open(tag, className).raw(escaped(text).replace("_", "_<wbr>")).close(tag);
    }

    /** Writes an element that holds only text. */
    Html element(String tag, String className, String text) throws IOException {
        return open(tag, className).text(text).close(tag);
    }

    /** Writes markup of our own, which holds nothing from outside. */
    Html raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    static String escaped(String text) {
        String line = OutsideText.oneLine(text);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
