package org.patchlight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
            "release",
            "selftest",
            "ui",
            "cli");

    /** The meanings of the most frequent result codes, which are in a table of their own in English. */
    private static final String CODES = "codes";

    private static final String CODE = "update.code.";

    /** Says the meaning of a code that isn't translated: the English one, as a quotation. */
    private static final String QUOTED = "update.meaning.known";

    /** The texts of a locale; in English if its language has no translation. */
    static Texts of(Locale locale) {
        boolean translated = Languages.isTranslated(locale);
        String folder = translated ? locale.getLanguage() + "/" : "";
        Map<String, String> patterns = new HashMap<>();
        for (String file : FILES) {
            add(folder + file, patterns);
        }
        if (translated) {
            add(folder + CODES, patterns);
        }
        return new Texts(locale, Map.copyOf(patterns));
    }

    /** The pattern of a key; null if there is none. */
    @Nullable String pattern(String key) {
        String pattern = patterns.get(key);
        return pattern == null && key.startsWith(CODE) ? patterns.get(QUOTED) : pattern;
    }

    /** The same texts with every pattern rewritten. */
    Texts rewritten(UnaryOperator<String> rewriting) {
        Map<String, String> all = new HashMap<>(patterns);
        all.replaceAll((key, pattern) -> rewriting.apply(pattern));
        return new Texts(locale, Map.copyOf(all));
    }

    private static void add(String file, Map<String, String> patterns) {
        try (InputStream bytes = Texts.class.getResourceAsStream(file + ".properties")) {
            if (bytes == null) {
                throw new IllegalStateException("this build has no " + file + ".properties");
            }
            TextLines.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), patterns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
