package org.patchlight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of all texts in one language. The English ones are beside this class, and each translation has a folder
 * with the same files. A language is translated whole or not at all. A file is read when one of its texts is needed: the
 * tray shows its icon with a few, and a short command needs no more.
 */
final class Texts {
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

    /** Files with keys that begin otherwise, as {@code finding} does, are found by reading one file after the other. */
    private static final Map<String, String> OTHER_BEGINNINGS = Map.of("status", "cli", "severity", "cli");

    /** The meanings of the most frequent result codes, which are in a table of their own in English. */
    private static final String CODES = "codes";

    private static final String CODE = "update.code.";

    /** Says the meaning of a code that isn't translated: the English one, as a quotation. */
    private static final String QUOTED = "update.meaning.known";

    private final Locale locale;
    private final String folder;
    private final UnaryOperator<String> rewriting;
    private final List<String> unread;
    private final Map<String, String> patterns = new HashMap<>();

    private Texts(Locale locale, String folder, UnaryOperator<String> rewriting) {
        this.locale = locale;
        this.folder = folder;
        this.rewriting = rewriting;
        unread = new ArrayList<>(FILES);
        if (!folder.isEmpty()) {
            unread.add(CODES);
        }
    }

    /** The texts of a locale; in English if its language has no translation. */
    static Texts of(Locale locale) {
        return new Texts(
                locale, Languages.isTranslated(locale) ? locale.getLanguage() + "/" : "", UnaryOperator.identity());
    }

    /** The locale that was asked for; it also formats numbers and times. */
    Locale locale() {
        return locale;
    }

    /** The pattern of a key; null if there is none. */
    synchronized @Nullable String pattern(String key) {
        String pattern = find(key);
        return pattern == null && key.startsWith(CODE) ? find(QUOTED) : pattern;
    }

    private @Nullable String find(String key) {
        String pattern = patterns.get(key);
        if (pattern == null && read(likely(key))) {
            pattern = patterns.get(key);
        }
        while (pattern == null && !unread.isEmpty()) {
            read(unread.get(0));
            pattern = patterns.get(key);
        }
        return pattern;
    }

    /** The file that usually has a key: most are named as its keys begin. */
    private static String likely(String key) {
        int dot = key.indexOf('.');
        String beginning = dot < 0 ? key : key.substring(0, dot);
        return key.startsWith(CODE) ? CODES : OTHER_BEGINNINGS.getOrDefault(beginning, beginning);
    }

    /** All patterns by key. */
    synchronized Map<String, String> patterns() {
        while (!unread.isEmpty()) {
            read(unread.get(0));
        }
        return Map.copyOf(patterns);
    }

    /** The same texts with every pattern rewritten. */
    Texts rewritten(UnaryOperator<String> other) {
        return new Texts(locale, folder, other);
    }

    /** Reads a file of these texts; false if it was read before, or isn't one of them. */
    private boolean read(String file) {
        if (!unread.remove(file)) {
            return false;
        }
        Map<String, String> read = new HashMap<>();
        try (InputStream bytes = Texts.class.getResourceAsStream(folder + file + ".properties")) {
            if (bytes == null) {
                throw new IllegalStateException("this build has no " + folder + file + ".properties");
            }
            TextLines.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        read.replaceAll((key, pattern) -> rewriting.apply(pattern));
        patterns.putAll(read);
        return true;
    }
}
