package org.patchlight.words;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that Patchlight speaks. */
public final class Languages {
    /** Their tags (BCP 47) with their own names: English first, then in the order of these names. */
    private static final Map<String, String> NAMES = all();

    private Languages() {}

    private static Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", "English");
        names.put("de", "Deutsch");
        names.put("es", "Español");
        names.put("fr", "Français");
        names.put("it", "Italiano");
        names.put("pl", "Polski");
        names.put("pt-BR", "Português (Brasil)");
        names.put("tr", "Türkçe");
        names.put("ja", "日本語");
        names.put("zh-CN", "简体中文");
        return Collections.unmodifiableMap(names);
    }

    /** The tags (BCP 47) of all languages with the name of each in itself, in the order in which a person chooses one. */
    public static Map<String, String> names() {
        return NAMES;
    }

    /**
     * The locale of a language tag (BCP 47), also with an underscore; empty if the tag is malformed.
     *
     * @param tag what a person typed
     */
    public static Optional<Locale> parse(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The locale for windows: that of a language tag, else that of the desktop, else English.
     *
     * @param tag the language that the person chose; empty or malformed for none
     * @param desktop the language in which the desktop shows its own windows
     */
    public static Locale spoken(String tag, Locale desktop) {
        return parse(tag)
                .or(() -> Optional.of(desktop))
                .filter(Languages::isSpoken)
                .orElse(Locale.ENGLISH);
    }

    /** Whether Patchlight speaks the language of this locale. */
    public static boolean isSpoken(Locale locale) {
        return locale.getLanguage().equals("en") || isTranslated(locale);
    }

    /** Chinese in traditional characters is another written language, which isn't translated. */
    static boolean isTranslated(Locale locale) {
        boolean traditional = locale.getLanguage().equals("zh")
                && (locale.getScript().equals("Hant")
                        || (locale.getScript().isEmpty()
                                && List.of("TW", "HK", "MO").contains(locale.getCountry())));
        return !locale.getLanguage().equals("en")
                && !traditional
                && NAMES.keySet().stream()
                        .anyMatch(
                                tag -> Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage()));
    }
}
