package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long texts may be, and which words they don't have. The form rules are those of docs/glossary.md. */
class WordingLimitsTest {
    /** Bundles whose texts keep the rules. */
    private static final List<String> HELD = List.of("update", "driver", "evidence", "refusals", "release");

    /** Bundles that {@link TextFormTest} holds. */
    private static final List<String> ELSEWHERE = List.of(
            "clock", "diagnosis", "collect", "repair", "helper", "desktop", "settings", "selftest", "ui", "cli");

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_SENTENCES = 2;
    private static final int LONGEST_SENTENCE = 25;

    /** Stands for an argument of a title: as long as the number of an update, a service or a short name of a device. */
    private static final String ARGUMENT = "KB5031455";

    /** Words that have a plainer one. */
    private static final Pattern OLD_WORDS = Pattern.compile(
            "\\b(?:looks?|looked|looking|give or take|behind|ahead|puts? back|putting back|sets? aside|setting aside"
                    + "|takes? away|tells?|told|anew|nobody|somebody|whoever|in force|comes? of|may not be done"
                    + "|would be done|(?:is not|isn't) known|made up for|cures?|ill|illness|patients?|doctors?|notices?"
                    + "|please|called? off|(?:goes|go) on|no longer there|could not|can not|cannot|do not|does not"
                    + "|is not|are not|was not|has not|would not|astray)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Keys of explanations: texts that a window shows unfolded, so they are short. */
    private static final Pattern EXPLANATION = Pattern.compile(
            "finding\\..+\\.meaning|fix\\..+\\.(?:what|way-back|nothing)"
                    + "|update\\.cause\\..+\\.advice|update\\.newest\\..+|.+\\.obstacle\\..+|device-advice\\..+|refused\\..+");

    private static final Pattern TITLE = Pattern.compile(".+\\.title|update\\.title\\..+");

    private static final Pattern CODE_AT_END = Pattern.compile(" \\(code \\d+\\)$");

    @Test
    void each_bundle_is_in_one_list() {
        List<String> all = new ArrayList<>(HELD);
        all.addAll(ELSEWHERE);
        assertThat(all).containsExactlyInAnyOrderElementsOf(TextKeysTest.bundles());
    }

    @Test
    void no_text_has_an_old_word_or_hides_a_plural() {
        assertThat(offences((key, text) -> {
                    List<String> found = new ArrayList<>();
                    OLD_WORDS.matcher(text).results().forEach(word -> found.add(word.group()));
                    List.of(",choice", ",number", "(s)").stream()
                            .filter(text::contains)
                            .forEach(found::add);
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void a_title_fits_on_one_line() {
        assertThat(offences((key, text) -> {
                    String title = filled(text, ARGUMENT);
                    return TITLE.matcher(key).matches() && title.length() > LONGEST_TITLE
                            ? List.of(title.length() + " characters")
                            : List.of();
                }))
                .isEmpty();
    }

    @Test
    void a_title_has_no_full_stop_unless_it_is_a_cause_which_is_a_sentence() {
        assertThat(offences((key, text) -> {
                    boolean sentence = key.startsWith("update.cause.");
                    return TITLE.matcher(key).matches() && text.endsWith(".") != sentence
                            ? List.of("full stop")
                            : List.of();
                }))
                .isEmpty();
    }

    @Test
    void an_explanation_has_at_most_two_short_sentences() {
        assertThat(offences((key, text) -> EXPLANATION.matcher(key).matches() ? tooLong(text) : List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Stop. Then wait. Try again., 1",
        "Restart the PC. Then try again. (code 5), 0",
        "'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                + " nineteen twenty, 21 22 23 24 25 26.', 1",
        "'Set it to Automatic. Version 1.2, C:\\Windows and 10.5 GB are fine.', 0"
    })
    void the_measure_of_sentences_counts_words_and_full_stops(String text, int offences) {
        assertThat(tooLong(text)).hasSize(offences);
    }

    private static List<String> tooLong(String text) {
        List<String> found = new ArrayList<>();
        List<String> sentences = Arrays.stream(
                        CODE_AT_END.matcher(filled(text, "1")).replaceFirst("").split("(?<=[.?]) (?=[A-Z\"{0-9])"))
                .toList();
        if (sentences.size() > MOST_SENTENCES) {
            found.add(sentences.size() + " sentences");
        }
        sentences.stream()
                .map(sentence -> sentence.split(" ").length)
                .filter(words -> words > LONGEST_SENTENCE)
                .forEach(words -> found.add(words + " words"));
        return found;
    }

    private static String filled(String text, String argument) {
        Object[] arguments = IntStream.range(0, 6).mapToObj(i -> argument).toArray();
        return new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(arguments);
    }

    /** What a check finds in the bundles that keep the rules, with the key and the text; keys that pass are left out. */
    private static List<String> offences(BiFunction<String, String, List<String>> check) {
        List<String> found = new ArrayList<>();
        for (String name : HELD) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.patchlight.words." + name, Locale.ROOT);
            new TreeMap<>(bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString)))
                    .forEach((key, text) -> {
                        String said = text.replace("''", "'");
                        check.apply(key, said).forEach(offence -> found.add(key + ": " + offence + " in: " + said));
                    });
        }
        return found;
    }
}
