package org.patchlight.cli.console;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in the letters of one character set. A letter that it lacks becomes a similar one, such as a letter without its
 * accent, else a question mark. For one thread at a time.
 */
final class ReadableText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What has no decomposition in Unicode, and what stands for it in typed text. */
    private static final Map<Integer, String> SIMILAR = similar();

    private final CharsetEncoder encoder;

    ReadableText(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** The same text, or a readable one if it has letters that the character set lacks. */
    String of(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text.length());
        // composed letters first, so that a letter and its accent are one
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> readable.append(letter(letter)));
        return readable.toString();
    }

    private String letter(int codePoint) {
        String letter = Character.toString(codePoint);
        if (encoder.canEncode(letter)) {
            return letter;
        }
        String similar = SIMILAR.get(codePoint);
        if (similar != null && encoder.canEncode(similar)) {
            return similar;
        }
        String plain = MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD))
                .replaceAll("");
        return !plain.isEmpty() && encoder.canEncode(plain) ? plain : "?";
    }

    private static Map<Integer, String> similar() {
        Map<Integer, String> similar = new HashMap<>();
        String[] pairs = {
            "\u2010-",
            "\u2011-",
            "\u2012-",
            "\u2013-",
            "\u2014-",
            "\u2212-",
            "\u2018'",
            "\u2019'",
            "\u201A'",
            "\u201C\"",
            "\u201D\"",
            "\u201E\"",
            "\u00AB\"",
            "\u00BB\"",
            "\u2026...",
            "\u00B1+/-",
            "\u2192->",
            "\u2190<-",
            "\u2022*",
            "\u00B7*",
            "\u00D7x",
            "\u00B5u",
            "\u00DFss",
            "\u00E6ae",
            "\u00C6AE",
            "\u00F8o",
            "\u00D8O",
            "\u0142l",
            "\u0141L",
            "\u0111d",
            "\u0110D",
            "\u0131i",
            "\u20ACEUR",
            "\u00AE(R)",
            "\u00A9(C)"
        };
        for (String pair : pairs) {
            similar.put((int) pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(similar);
    }
}
