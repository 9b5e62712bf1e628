package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 21:59, false",
        "22:00-07:00, 22:00, true",
        "22:00-07:00, 00:00, true",
        "22:00-07:00, 06:59, true",
        "22:00-07:00, 07:00, false",
        "12:30-13:00, 12:29, false",
        "12:30-13:00, 12:59, true",
        "12:30-13:00, 13:00, false",
        "00:00-06:00, 00:00, true",
        "18:00-00:00, 23:59, true",
        "18:00-00:00, 00:00, false"
    })
    void they_may_go_over_midnight_and_end_on_time(String hours, String time, boolean quiet) {
        QuietHours read = QuietHours.parse(hours).orElseThrow();
        assertThat(read.contains(LocalTime.parse(time))).isEqualTo(quiet);
        assertThat(QuietHours.parse(read.text())).hasValue(read);
    }

    @Test
    void an_empty_text_means_none() {
        assertThat(QuietHours.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "22:00", "22-07", "22:00-22:00", "25:00-07:00", "22:00/07:00", "22:00-07:00 ", "night"})
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> QuietHours.parse(text)).isInstanceOf(RuntimeException.class);
    }
}
