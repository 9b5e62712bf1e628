package org.patchlight.pc.windows.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OleDateTest {
    @ParameterizedTest
    @CsvSource({
        "25569, 1970-01-01T00:00:00Z",
        "45034.5, 2023-04-18T12:00:00Z",
        "0, 1899-12-30T00:00:00Z",
        "-1.25, 1899-12-29T06:00:00Z",
        "2958465.5, 9999-12-31T12:00:00Z"
    })
    void is_that_many_days_after_the_thirtieth_of_december1899(double date, Instant time) {
        assertThat(OleDate.instant(date)).contains(time);
    }

    @Test
    void keeps_the_seconds_of_a_date() {
        Instant time = Instant.parse("2026-03-29T01:30:15Z");
        assertThat(OleDate.instant(25_569 + time.getEpochSecond() / 86_400.0)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1e300, 2_958_466, -657_435})
    void what_no_date_can_be_is_none(double date) {
        assertThat(OleDate.instant(date)).isEmpty();
    }
}
