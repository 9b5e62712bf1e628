package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.Elevation.Answer;

class ElevatedRunTest {
    @Test
    void a_person_who_says_no_is_no_error() {
        assertThat(ElevatedRun.refusal(1223)).isEqualTo(new Answer.Refused());
    }

    @ParameterizedTest
    @CsvSource({"5, blocked", "740, blocked", "1260, blocked", "2, missing", "3, missing", "31, failed", "8, failed"})
    void other_errors_are_put_into_words(int error, String reason) {
        assertThat(ElevatedRun.refusal(error)).isEqualTo(new Answer.Impossible("elevation." + reason));
    }
}
