package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

class ElevationWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unprotected-folder",
                "blocked",
                "missing",
                "by-hand.services",
                "by-hand.date-and-time",
                "by-hand.update-troubleshooter",
                "by-hand.windows-update"
            })
    void every_reason_is_put_into_words(String reason) {
        assertThat(Words.of(Locale.ROOT, ZoneOffset.UTC).say("elevation." + reason))
                .endsWith(".")
                .doesNotContain("''")
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"only-signed", "app-control", "antivirus", "no-privilege", "not-asked", "failed"})
    void an_error_of_windows_stands_at_the_end(String reason) {
        assertThat(Words.of(Locale.ROOT, ZoneOffset.UTC).say(Message.of("elevation." + reason, "8235")))
                .endsWith(". (code 8235)")
                .doesNotContain("''");
    }
}
