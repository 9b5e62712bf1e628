package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.ui.Samples;

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
}
