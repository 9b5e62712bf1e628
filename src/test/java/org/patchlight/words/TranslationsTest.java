package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.update.code.ErrorCatalogue;

/** A language is translated whole: each text of the English files, with its arguments and its key of a button. */
class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/patchlight/words");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** What a person types or finds in Windows under this name in each language. */
    private static final Pattern NAME = Pattern.compile(
            "--[a-z][a-z-]++|0x[0-9A-Fa-f]{8}|HK[A-Z]++\\\\|w32tm|sfc /scannow|\\bDISM\\b|\\bJSON\\b|\\.(?:log|zip|evtx)\\b");

    private static final double LONGER = 1.45;
    /** Up to this length a few more letters do no harm to a window. */
    private static final int SOME_LETTERS = 20;

    static Stream<String> translations() {
        // A test without arguments fails, so English is compared with itself, too.
        return Languages.names().keySet().stream();
    }

    @Test
    void each_folder_is_a_language_that_can_be_chosen() throws IOException {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            Set<String> translated = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            translated.add("en");
            assertThat(Languages.names().keySet().stream().map(TranslationsTest::language))
                    .containsExactlyInAnyOrderElementsOf(translated);
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_is_whole(String tag) throws IOException {
        assertThat(texts(tag).keySet()).isEqualTo(wanted(tag).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_text_keeps_its_form(String tag) throws IOException {
        Map<String, String> english = wanted(tag);
        List<String> offences = new ArrayList<>();
        texts(tag).forEach((key, text) -> {
            String original = english.getOrDefault(key, text);
            offences(original, text, isPlural(key, english.keySet()))
                    .forEach(what -> offences.add(key + ": " + what + ": " + text));
        });
        assertThat(offences).isEmpty();
    }

    @Test
    void the_same_codes_are_translated_into_every_language() throws IOException {
        Map<String, Set<String>> codes = new TreeMap<>();
        for (String tag : Languages.names().keySet()) {
            if (!tag.equals("en")) {
                Map<String, String> texts = read(TEXTS.resolve(language(tag)).resolve("codes.properties"));
                assertThat(texts.values()).as(tag).noneMatch(String::isBlank).noneMatch(text -> text.contains("{"));
                codes.put(tag, new TreeSet<>(texts.keySet()));
            }
        }
        Set<String> known = ErrorCatalogue.entries().stream()
                .map(entry -> "update.code." + entry.code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .allSatisfy((tag, keys) -> assertThat(keys)
                        .as(tag)
                        .hasSizeGreaterThan(50)
                        .isEqualTo(codes.values().iterator().next())
                        .isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_can_be_chosen_by_its_tag(String tag) {
        assertThat(Languages.spoken(tag, Locale.KOREAN)).isEqualTo(Locale.forLanguageTag(tag));
        assertThat(Texts.of(Locale.forLanguageTag(tag)).patterns()).containsKey("status.healthy");
    }

    private static List<String> offences(String original, String text, boolean plural) {
        List<String> found = new ArrayList<>();
        Set<String> arguments = arguments(original);
        if (text.isBlank()) {
            found.add("empty");
        }
        if (text.replace("''", "").contains("'")) {
            found.add("a single apostrophe");
        }
        if (plural ? !arguments.containsAll(arguments(text)) : !arguments.equals(arguments(text))) {
            found.add("other arguments than " + arguments);
        }
        if (keys(original) != keys(text)) {
            found.add("another number of keys (&)");
        }
        if (original.lines().count() != text.lines().count()) {
            found.add("another number of lines");
        }
        NAME.matcher(original)
                .results()
                .map(name -> name.group())
                .filter(name -> !text.contains(name))
                .forEach(name -> found.add("without " + name));
        if (text.length() > Math.max(original.length() * LONGER, original.length() + SOME_LETTERS)) {
            found.add(text.length() + " letters instead of " + original.length());
        }
        return found;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long keys(String text) {
        return text.replace("&&", "").chars().filter(letter -> letter == '&').count();
    }

    /** The English texts by the keys of a language: each of its plural forms stands for the English one of many. */
    private static Map<String, String> wanted(String tag) throws IOException {
        Map<String, String> english = texts("en");
        Map<String, String> wanted = new TreeMap<>();
        english.forEach((key, text) -> {
            if (isPlural(key, english.keySet())) {
                String stem = key.substring(0, key.lastIndexOf('.'));
                forms(tag).forEach(form -> wanted.put(stem + "." + form, english.get(stem + ".other")));
            } else {
                wanted.put(key, text);
            }
        });
        return wanted;
    }

    /** The forms that a language has for the numbers to 200. */
    private static Set<String> forms(String tag) {
        return IntStream.range(0, 200)
                .mapToObj(
                        number -> Plural.of(Locale.forLanguageTag(tag), number).id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a text depends on a number: some texts end alike for another reason. */
    private static boolean isPlural(String key, Set<String> keys) {
        String stem = key.substring(0, key.lastIndexOf('.') + 1);
        return Stream.of("one", "few", "many", "other").map(form -> stem + form).anyMatch(key::equals)
                && Stream.of("one", "few", "many", "other")
                                .filter(form -> keys.contains(stem + form))
                                .count()
                        > 1;
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static Map<String, String> texts(String tag) throws IOException {
        Path folder = tag.equals("en") ? TEXTS : TEXTS.resolve(language(tag));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : TextKeysTest.bundles()) {
            texts.putAll(read(folder.resolve(file + ".properties")));
        }
        return texts;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        read.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
