package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.ui.Samples;

class WordingTest {
    @Test
    void sayAKnownText() {
        assertThat(Samples.WORDING.say("ui.menu.quit")).isEqualTo("Quit");
    }

    @Test
    void aMissingTextBecomesReadableAndKeepsItsFacts() {
        Message missing = Message.of("finding.no-such-illness.title", Duration.ofSeconds(137), "KB1");
        assertThat(Samples.WORDING.say(missing)).isEqualTo("no such illness: 2 min 17 s, KB1");
    }

    @Test
    void aMissingTextWithinATextLeavesTheOuterTextWhole() {
        assertThat(Samples.WORDING.say("ui.menu.fix", Message.of("fix.no-such-fix.title")))
                .isEqualTo("Fix: no such fix\u2026");
    }

    @Test
    void clippingNeverCutsASurrogatePair() {
        assertThat(Clipped.to(3, "a\uD83D\uDE00b")).isEqualTo("a\u2026");
        assertThat(Clipped.to(4, "abcd")).isEqualTo("abcd");
        assertThat(Clipped.to(4, "abcde")).isEqualTo("abc\u2026");
    }
}
