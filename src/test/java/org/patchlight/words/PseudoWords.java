package org.patchlight.words;

import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A language for tests: every text is English with accents, 40 % longer and in brackets. A text that is cut lacks a
 * bracket, and one that is joined from parts or isn't from a bundle has letters outside of brackets.
 */
public final class PseudoWords {
    private static final String PLAIN = "aAcCdDeEgGhHiIjJkKlLnNoOrRsStTuUwWyYzZ";
    private static final String ACCENTED = "áÁçÇďĎéÉğĞĥĤíÍĵĴķĶľĽñÑöÖřŘšŠťŤüÜŵŴýÝžŽ";
    private static final String FILLING = " ðñé ťŵö ťĥřéé ƒöüř ƒîvé šîẋ šéṽéñ éîğĥť ñîñé ťéñ";
    private static final double LONGER = 0.4;

    private PseudoWords() {}

    /** The language, from left to right. */
    public static Words leftToRight() {
        return of(Locale.ENGLISH);
    }

    /** The language, from right to left: its windows are mirrored, its letters are the same. */
    public static Words rightToLeft() {
        return of(Locale.forLanguageTag("he"));
    }

    private static Words of(Locale locale) {
        return Words.of(locale, () -> ZoneOffset.UTC, PseudoWords::rewrite);
    }

    /** A pattern in this language. Arguments, quoted parts and the letter of a mnemonic stay as they are. */
    static String rewrite(String pattern) {
        StringBuilder text = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        boolean kept = false;
        for (char sign : pattern.toCharArray()) {
            depth += sign == '{' ? 1 : 0;
            text.append(depth > 0 || kept ? sign : accented(sign));
            letters += depth > 0 ? 0 : 1;
            depth -= sign == '}' ? 1 : 0;
            kept = sign == '&';
        }
        return text.append(filling((int) Math.ceil(LONGER * letters)))
                .append(']')
                .toString();
    }

    private static char accented(char sign) {
        int place = PLAIN.indexOf(sign);
        return place < 0 ? sign : ACCENTED.charAt(place);
    }

    private static String filling(int length) {
        return FILLING.repeat(length / FILLING.length() + 1).substring(0, length);
    }
}
