package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.ui.Samples;
import org.patchlight.words.Languages;
import org.patchlight.words.Words;

class WordingTest {
    @Test
    void say_a_known_text() {
        assertThat(Samples.WORDING.say("ui.menu.quit")).isEqualTo("Quit");
    }

    @Test
    void a_missing_text_becomes_readable_and_keeps_its_facts() {
        Message missing = Message.of("finding.no-such-illness.title", Duration.ofSeconds(137), "KB1");
        assertThat(Samples.WORDING.say(missing)).isEqualTo("no such illness: 2 min 17 s, KB1");
    }

    @Test
    void a_missing_text_within_a_text_leaves_the_outer_text_whole() {
        assertThat(Samples.WORDING.say("ui.finding.fix-this", Message.of("fix.no-such-fix.title")))
                .isEqualTo("Fix: no such fix");
    }

    @Test
    void clipping_never_cuts_a_surrogate_pair() {
        assertThat(Clipped.to(3, "a\uD83D\uDE00b")).isEqualTo("a\u2026");
        assertThat(Clipped.to(4, "abcd")).isEqualTo("abcd");
        assertThat(Clipped.to(4, "abcde")).isEqualTo("abc\u2026");
    }

    /** Other calendars, digits and letters of the desktop must not enter what is said in one of our languages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr-TR",
                "fa-IR",
                "th-TH-u-ca-buddhist-nu-thai",
                "ar-EG-u-nu-arab",
                "ja-JP-u-ca-japanese",
                "hi-IN"
            })
    void times_and_numbers_are_right_on_a_desktop_of_any_language(String tag) {
        Locale spoken = Languages.spoken("", Locale.forLanguageTag(tag));
        Wording wording = new Wording(Words.of(spoken, ZoneOffset.UTC));
        Instant then = Instant.parse("2026-03-04T10:20:30Z");
        assertThat(List.of(wording.time(then), wording.shortTime(then), wording.date(LocalDate.of(2026, 3, 4))))
                .allSatisfy(text -> assertThat(text).contains("4").containsAnyOf("2026", "8"))
                .allSatisfy(text ->
                        assertThat(text.chars().filter(Character::isDigit)).allMatch(digit -> digit < 128));
        assertThat(wording.length(Duration.ofSeconds(137))).contains("2").contains("17");
        assertThat(wording.seconds(0.0021)).contains("2");
        assertThat(wording.count("ui.headline.fixable", 1_234)).containsPattern("1.?234");
    }
}
