package org.patchlight.update.reading.setup;

import java.util.function.BiConsumer;

/** The texts of a JSON file with their names, in the order of the file. A cut or damaged file gives what it has. */
final class JsonTexts {
    private static final int HEX_DIGITS = 4;

    private final String whole;
    private int at;

    private JsonTexts(String whole) {
        this.whole = whole;
    }

    /**
     * Reads a file.
     *
     * @param texts receives name and text; texts of one list share the name
     */
    static void read(String whole, BiConsumer<String, String> texts) {
        new JsonTexts(whole).read(texts);
    }

    private void read(BiConsumer<String, String> texts) {
        String name = "";
        for (at = whole.indexOf('"'); at >= 0; at = whole.indexOf('"', at)) {
            at++;
            String text = text();
            int next = at;
            while (next < whole.length() && Character.isWhitespace(whole.charAt(next))) {
                next++;
            }
            if (next < whole.length() && whole.charAt(next) == ':') {
                name = text;
            } else {
                texts.accept(name, text);
            }
        }
    }

    /** Reads the text up to its closing quotation mark and moves beyond it. */
    private String text() {
        StringBuilder text = new StringBuilder();
        while (at < whole.length()) {
            char c = whole.charAt(at++);
            if (c == '"') {
                break;
            }
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = at < whole.length() ? whole.charAt(at++) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b', 'f' -> ' ';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        int value = 0;
        for (int digit = 0; digit < HEX_DIGITS && at < whole.length(); digit++) {
            int next = Character.digit(whole.charAt(at), 16);
            if (next < 0) {
                break;
            }
            value = value * 16 + next;
            at++;
        }
        return (char) value;
    }
}
