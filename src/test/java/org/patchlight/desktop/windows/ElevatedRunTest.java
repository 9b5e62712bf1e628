package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.Elevation.Answer;

class ElevatedRunTest {
    @Test
    void aPersonWhoSaysNoIsNoError() {
        assertThat(ElevatedRun.refusal(1223)).isEqualTo(new Answer.Refused());
    }

    @ParameterizedTest
    @CsvSource({"5, blocked", "740, blocked", "1260, blocked", "2, missing", "3, missing", "31, failed", "8, failed"})
    void otherErrorsAreSaidInWords(int error, String reason) {
        assertThat(ElevatedRun.refusal(error)).isEqualTo(new Answer.Impossible("elevation." + reason));
    }
}
