package org.patchlight.words;

import java.util.Locale;

/**
 * The plural forms of the languages of this program, for whole numbers from 0. A text with a number has one key for each
 * form of its language: {@code ui.problems.one}, {@code ui.problems.other}. The rules are those of Unicode CLDR 44.
 */
public enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    /** The stable name used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form that a language uses with a number. A language that isn't listed has the forms of English.
     *
     * @param number at least 0
     */
    public static Plural of(Locale language, long number) {
        return switch (language.getLanguage()) {
            case "ja", "zh", "ko" -> OTHER;
            case "fr", "pt" -> number <= 1 ? ONE : OTHER;
            case "pl" -> polish(number);
            default -> number == 1 ? ONE : OTHER;
        };
    }

    private static Plural polish(long number) {
        long ten = number % 10;
        long hundred = number % 100;
        if (number == 1) {
            return ONE;
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? FEW : MANY;
    }
}
