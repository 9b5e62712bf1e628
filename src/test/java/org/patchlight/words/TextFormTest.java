package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Holds the form rules of docs/glossary.md. */
class TextFormTest {
    private static final List<String> BUNDLES =
            List.of("clock", "repair", "diagnosis", "collect", "helper", "desktop", "settings", "selftest");

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SENTENCE = 25;

    /** Words and phrases that have a plain one instead; see the table in CONTRIBUTING.md. */
    private static final List<String> OLD_WORDS = List.of(
            "look",
            "looks",
            "looked",
            "looking",
            "give or take",
            "behind",
            "ahead",
            "put back",
            "puts back",
            "putting back",
            "set aside",
            "setting aside",
            "tell",
            "tells",
            "told",
            "anew",
            "nobody",
            "somebody",
            "whoever",
            "in force",
            "comes of",
            "may not be done",
            "would be done",
            "is not known",
            "isn't known",
            "made up for",
            "cure",
            "cures",
            "illness",
            "ill",
            "patient",
            "doctor",
            "notice",
            "please",
            "called off");

    /** Beginnings of keys whose texts are explanations or failures, which a window shows unfolded. */
    private static final List<String> EXPLANATIONS = List.of(
            "guard.",
            "failure.",
            "helper.",
            "elevation.",
            "settings.",
            "selftest.",
            "next.",
            "clock.obstacle.",
            "clock.distrust.",
            "clock.unknown.",
            "undo.verdict.",
            "unfinished.meaning",
            "verdict.detail.");

    /** Arguments of titles as long as they usually get. A title that is a whole argument is another room's text. */
    private static final Map<String, Object[]> ARGUMENTS = Map.of(
            "finding.clock-behind.title", new Object[] {"59 min 59 s"},
            "finding.clock-ahead.title", new Object[] {"59 min 59 s"},
            "finding.wrong-time-zone.title", new Object[] {"11 h 45 min"},
            "finding.clock-drifting.title", new Object[] {"12.5 s", "runs slow"},
            "finding.daylight-saving-off.title", new Object[] {"Central European Standard Time"},
            "finding.clock-measured.title", new Object[] {"3661.250 s fast"},
            "finding.clock-synchronized.title", new Object[] {"time.windows.com,0x9"},
            "finding.evidence-unknown.title", new Object[] {"whether the clock stays right"},
            "finding.time-service-missing.title", new Object[] {"W32Time"});

    @Test
    void no_text_has_an_old_word_or_hides_a_plural() {
        each((key, text) -> {
            String words = " " + String.join(" ", words(text)) + " ";
            assertThat(OLD_WORDS).as(key).noneMatch(old -> words.contains(" " + old + " "));
            assertThat(text).as(key).doesNotContain(",choice").doesNotContain("(s)");
        });
    }

    @Test
    void a_sentence_is_short() {
        each((key, text) -> text.lines()
                .filter(line -> !key.equals("collect.readme"))
                .flatMap(line -> sentences(line).stream())
                .forEach(sentence ->
                        assertThat(sentence.split(" ")).as(key).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE)));
    }

    @Test
    void an_explanation_has_at_most_two_sentences() {
        each((key, text) -> {
            boolean explains = key.endsWith(".meaning")
                    || key.endsWith(".what")
                    || key.endsWith(".way-back")
                    || EXPLANATIONS.stream().anyMatch(key::startsWith);
            if (explains) {
                assertThat(sentences(text)).as(key).hasSizeLessThanOrEqualTo(2);
            }
        });
    }

    @Test
    void a_title_fits_on_one_line() {
        each((key, text) -> {
            if (key.endsWith(".title")) {
                Object[] arguments = ARGUMENTS.getOrDefault(key, new Object[] {"W32Time"});
                String title = new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(arguments);
                assertThat(title)
                        .as(key)
                        .hasSizeLessThanOrEqualTo(LONGEST_TITLE)
                        .doesNotEndWith(".");
            }
        });
    }

    /** The texts as people read them, but for their arguments. */
    private static void each(BiConsumer<String, String> check) {
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.patchlight.words." + name, Locale.ROOT);
            Map<String, String> texts = new TreeMap<>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key).replace("''", "'")));
            assertThat(texts).isNotEmpty();
            texts.forEach(check);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ENGLISH).split("[^a-z'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The sentences without a code, or another detail, in brackets at the end. */
    private static List<String> sentences(String text) {
        String said = text.endsWith(")") ? text.substring(0, text.lastIndexOf('(')) : text;
        return Arrays.stream(said.split("\\. "))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
