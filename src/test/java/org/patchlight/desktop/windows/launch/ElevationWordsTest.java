package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.words.Words;

class ElevationWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unprotected-folder",
                "blocked",
                "missing",
                "failed",
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
}
