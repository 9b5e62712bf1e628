package org.patchlight.update.reading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateTitle;

/** A record of noise is recognized without making a text of it. */
final class NoiseArticleTest {
    private static final String[] PARTS = {
        "KB",
        "kb",
        "Kb",
        "(KB",
        " ",
        "\t",
        "2267602",
        "4052623",
        "915597",
        "5099999",
        "22676021",
        "9",
        "x",
        ")",
        "Version ",
        "\u65e5"
    };

    @ParameterizedTest
    @CsvSource({
        "Sample Definition Update - KB2267602 (Version 1.2), true",
        "Sample (kb 915597), true",
        "Sample Update (KB5099999), false",
        "Backup of 2267602, false",
        "Sample KB22676021, false",
        "ends in KB, false"
    })
    void only_articles_of_noise_count(String message, boolean noise) {
        assertThat(mayBeIn(message)).isEqualTo(noise);
    }

    @Test
    void no_record_whose_own_article_is_noise_is_missed() {
        Random random = new Random(9);
        int noise = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(10); part >= 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String article = UpdateTitle.article(text.toString());
            if (article != null && UpdateClass.of(null, article).isNoise()) {
                noise++;
                assertThat(mayBeIn(text.toString())).as("%s", text).isTrue();
            }
        }
        assertThat(noise).isGreaterThan(300);
    }

    private static boolean mayBeIn(String message) {
        byte[] bytes = ("[" + message + "]").getBytes(StandardCharsets.UTF_16LE);
        return NoiseArticle.mayBeIn(bytes, 2, bytes.length - 2);
    }
}
