package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.repair.plan.Failures;

/** An elevated start that Windows refuses is reported with the words that the table of refusals has for the code. */
class ElevationRefusalsTest {
    static List<String[]> rows() throws IOException {
        try (InputStream table = Failures.class.getResourceAsStream("windows-refusals.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row[0].equals("elevation"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_code_has_its_words(String call, int code, String symbol, String key) {
        Answer answer = ElevatedRun.refusal(code, Duration.ofSeconds(5));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Impossible.class,
                        why -> assertThat(why.reasonKey())
                                .as("%s of %s", symbol, call)
                                .isEqualTo(key));
    }
}
