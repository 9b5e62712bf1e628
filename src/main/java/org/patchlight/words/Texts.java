package org.patchlight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The patterns of all texts in one language. The English ones are beside this class, and each translation has a folder
 * with the same files. A language is translated whole or not at all.
 *
 * @param locale the locale that was asked for; it also formats numbers and times
 * @param patterns the patterns by key
 */
record Texts(Locale locale, Map<String, String> patterns) {
    private static final List<String> FILES = List.of(
            "clock",
            "update",
            "driver",
            "evidence",
            "diagnosis",
            "collect",
            "repair",
            "refusals",
            "helper",
            "desktop",
            "settings",
            "selftest",
            "ui",
            "cli");

    /** The texts of a locale; in English if its language has no translation. */
    static Texts of(Locale locale) {
        String folder = Languages.isTranslated(locale) ? locale.getLanguage() + "/" : "";
        Map<String, String> patterns = new HashMap<>();
        for (String file : FILES) {
            read(folder + file + ".properties").forEach((key, text) -> patterns.put((String) key, (String) text));
        }
        return new Texts(locale, Map.copyOf(patterns));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("this build has no " + file);
            }
            Reader letters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            texts.load(letters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
