package org.patchlight.update.reading.date;

/**
 * A half of the day, as Windows writes it in a time of twelve hours: English, Spanish, Chinese, Japanese, Korean, Greek,
 * Turkish, Vietnamese, Arabic, Persian and Hindi.
 */
enum HalfOfDay {
    /** Before noon. */
    MORNING(
            "AM",
            "a.m.",
            "a. m.",
            "\u4e0a\u5348",
            "\u5348\u524d",
            "\uc624\uc804",
            "\u03c0\u03bc",
            "\u03c0.\u03bc.",
            "\u00d6\u00d6",
            "SA",
            "\u0635",
            "\u0642.\u0638",
            "\u092a\u0942\u0930\u094d\u0935\u093e\u0939\u094d\u0928"),
    /** After noon. */
    AFTERNOON(
            "PM",
            "p.m.",
            "p. m.",
            "\u4e0b\u5348",
            "\u5348\u5f8c",
            "\uc624\ud6c4",
            "\u03bc\u03bc",
            "\u03bc.\u03bc.",
            "\u00d6S",
            "CH",
            "\u0645",
            "\u0628.\u0638",
            "\u0905\u092a\u0930\u093e\u0939\u094d\u0928");

    private final String[] words;

    HalfOfDay(String... words) {
        this.words = words;
    }

    /** The length of its word at this place of a text; 0 if there is none. */
    int lengthAt(String text, int at) {
        for (String word : words) {
            int end = at + word.length();
            // Other words begin with these letters.
            boolean whole = word.length() > 2 || end >= text.length() || !isLatin(text.charAt(end));
            if (whole && text.regionMatches(true, at, word, 0, word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }
}
