package org.patchlight.update.reading.setup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the XML files of Windows Setup, whole or cut. Unlike an XML parser it knows no document types and no entities
 * of a file's own, so that a file can neither open others nor grow. Damage costs only the damaged element.
 */
final class MarkupText {
    private static final int MOST_ATTRIBUTES = 40;
    private static final int LONGEST_ENTITY = 10;

    /** Receives the elements in the order of the file. Names come without their namespace prefix. */
    interface Handler {
        /** An element begins. The names of attributes are in lower case. */
        void start(String name, Map<String, String> attributes);

        /** The text directly inside an element, with its line ends. */
        void text(String element, String text);
    }

    private final String whole;
    private final Handler handler;
    private String element = "";

    private MarkupText(String whole, Handler handler) {
        this.whole = whole;
        this.handler = handler;
    }

    static void read(String whole, Handler handler) {
        new MarkupText(whole, handler).read();
    }

    private void read() {
        int at = whole.indexOf('<');
        while (at >= 0) {
            int end = skip(at);
            if (end < 0) {
                end = tag(at);
            }
            int next = whole.indexOf('<', end);
            String text = whole.substring(end, next < 0 ? whole.length() : next);
            if (!element.isEmpty() && !text.isBlank()) {
                handler.text(element, unescaped(text));
            }
            at = next;
        }
    }

    /** The end of a comment, a declaration or a literal section at a position; -1 if an element begins there. */
    private int skip(int at) {
        if (whole.startsWith("<!--", at)) {
            return after("-->", at);
        }
        if (whole.startsWith("<![CDATA[", at)) {
            int end = after("]]>", at);
            int to = whole.startsWith("]]>", end - 3) ? end - 3 : end;
            if (!element.isEmpty() && to > at + 9) {
                handler.text(element, whole.substring(at + 9, to));
            }
            return end;
        }
        return whole.startsWith("<?", at) || whole.startsWith("<!", at) ? after(">", at) : -1;
    }

    private int after(String mark, int at) {
        int found = whole.indexOf(mark, at);
        return found < 0 ? whole.length() : found + mark.length();
    }

    private int tag(int at) {
        boolean closing = whole.startsWith("</", at);
        int nameFrom = at + (closing ? 2 : 1);
        int nameTo = nameEnd(nameFrom);
        if (closing) {
            element = "";
            return after(">", at);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        int end = attributes(nameTo, attributes);
        String prefixed = whole.substring(nameFrom, nameTo);
        String name = prefixed.substring(prefixed.lastIndexOf(':') + 1);
        element = whole.charAt(Math.max(0, end - 2)) == '/' ? "" : name;
        if (!name.isEmpty()) {
            handler.start(name, attributes);
        }
        return end;
    }

    /** Reads the attributes up to the end of the tag, which is returned. */
    private int attributes(int from, Map<String, String> attributes) {
        int at = from;
        while (at < whole.length() && whole.charAt(at) != '>') {
            if (whole.charAt(at) == '<') {
                return at; // the tag was cut off
            }
            int nameTo = nameEnd(at);
            if (nameTo == at) {
                at++;
                continue;
            }
            int quote = nameTo + 1;
            if (!whole.startsWith("=\"", nameTo) && !whole.startsWith("='", nameTo)) {
                at = nameTo;
                continue;
            }
            int valueTo = whole.indexOf(whole.charAt(quote), quote + 1);
            if (valueTo < 0) {
                return whole.length();
            }
            if (attributes.size() < MOST_ATTRIBUTES) {
                String name = whole.substring(at, nameTo).toLowerCase(Locale.ROOT);
                attributes.put(name, unescaped(whole.substring(quote + 1, valueTo)));
            }
            at = valueTo + 1;
        }
        return Math.min(whole.length(), at + 1);
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < whole.length()
                && (Character.isLetterOrDigit(whole.charAt(at)) || "_-.:".indexOf(whole.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static String unescaped(String text) {
        int mark = text.indexOf('&');
        if (mark < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (mark >= 0) {
            String near = text.substring(mark, Math.min(text.length(), mark + LONGEST_ENTITY));
            int end = mark + near.indexOf(';');
            int point = end < mark ? -1 : point(text.substring(mark + 1, end));
            plain.append(text, from, mark);
            if (point < 0) {
                plain.append('&');
                from = mark + 1;
            } else {
                plain.appendCodePoint(point);
                from = end + 1;
            }
            mark = text.indexOf('&', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** The character of an entity that XML itself defines; -1 for any other. */
    private static int point(String entity) {
        if (entity.startsWith("#")) {
            boolean hex = entity.startsWith("#x");
            try {
                int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(point) ? point : -1;
            } catch (NumberFormatException noNumber) {
                return -1;
            }
        }
        return switch (entity) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> -1;
        };
    }
}
