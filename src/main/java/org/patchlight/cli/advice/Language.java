package org.patchlight.cli.advice;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.words.Words;

/** The language that {@code --lang} asks for. */
public final class Language {
    private static final String BUNDLE = "cli_";

    private Language() {}

    /**
     * The locale of a language tag (BCP 47); empty if the tag is malformed.
     *
     * @param tag what the person typed
     */
    public static Optional<Locale> of(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    /** Whether Patchlight has texts in the language of this locale. */
    public static boolean isThere(Locale locale) {
        String language = locale.getLanguage();
        return language.equals("en")
                || Words.class.getResource(BUNDLE + language + ".properties") != null
                || Words.class.getResource(BUNDLE + language + "_" + locale.getCountry() + ".properties") != null;
    }
}
