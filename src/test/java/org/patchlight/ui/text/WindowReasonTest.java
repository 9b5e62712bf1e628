package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.words.Languages;
import org.patchlight.words.Words;

class WindowReasonTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            guard.restart-pending,          ui.fix.guard.restart.title
            guard.restore-points-off,       ui.fix.guard.without-restore-point.title
            guard.restore-points-by-policy, ui.fix.guard.without-restore-point.title
            verdict.detail.unprotected,     ui.verdict.blocked
            """)
    void a_window_repeats_no_title_and_names_no_option_in_any_language(String reason, String title) {
        for (String tag : Languages.names().keySet()) {
            Wording wording = new Wording(Words.of(Locale.forLanguageTag(tag), ZoneOffset.UTC));
            String text = wording.say(WindowReason.of(Message.of(reason, "KEPT")));
            assertThat(text).as(tag).isNotBlank().doesNotContain("--").doesNotContain(wording.say(title));
            assertThat(text.contains("KEPT")).as(tag).isEqualTo(reason.startsWith("verdict"));
        }
    }

    @ParameterizedTest
    @CsvSource({"guard.on-battery", "guard.managed", "guard.disk-short", "verdict.detail.declined"})
    void what_fits_a_window_stays_as_it_is(String reason) {
        assertThat(WindowReason.of(Message.of(reason))).isEqualTo(Message.of(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "working", "working-percent", "done", "skipped", "failed", "unreported"})
    void the_state_of_a_step_begins_with_a_capital_letter_in_each_language_that_has_them(String mark) {
        for (String tag : Languages.names().keySet()) {
            Wording wording = new Wording(Words.of(Locale.forLanguageTag(tag), ZoneOffset.UTC));
            String text = wording.say("ui.step." + mark, "3 s", 40);
            assertThat(Character.isLowerCase(text.codePointAt(0)))
                    .as(tag + ": " + text)
                    .isFalse();
        }
    }
}
