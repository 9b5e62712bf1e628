package org.patchlight.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PauseLengthTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void until_tomorrow_is_until_eight_of_the_next_morning() {
        assertThat(PauseLength.untilTomorrow(Instant.parse("2026-03-04T10:00:00Z"), BERLIN))
                .isEqualTo(Duration.ofHours(21));
    }

    @Test
    void until_tomorrow_is_an_hour_less_when_the_clocks_go_forward() {
        assertThat(PauseLength.untilTomorrow(Instant.parse("2026-03-28T11:00:00Z"), BERLIN))
                .isEqualTo(Duration.ofHours(19));
    }
}
