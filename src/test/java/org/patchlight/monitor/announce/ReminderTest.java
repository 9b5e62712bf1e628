package org.patchlight.monitor.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.settings.QuietHours;

class ReminderTest {
    @ParameterizedTest
    @CsvSource({
        // choice, local time of the choice, quiet hours, local time of the reminder
        "TOMORROW, 2026-03-04T09:10, '', 2026-03-05T08:00",
        "TOMORROW, 2026-03-04T00:30, '', 2026-03-05T08:00",
        "TOMORROW, 2026-12-31T23:59, 22:00-07:00, 2027-01-01T08:00",
        "TONIGHT, 2026-03-04T09:10, '', 2026-03-04T20:00",
        "TONIGHT, 2026-03-04T00:30, '', 2026-03-04T20:00",
        "TONIGHT, 2026-03-04T19:00, '', 2026-03-04T20:00",
        "TONIGHT, 2026-03-04T19:01, '', 2026-03-04T20:01",
        "TONIGHT, 2026-03-04T21:30, '', 2026-03-04T22:30",
        "TONIGHT, 2026-03-04T23:00, '', 2026-03-05T08:00",
        "TONIGHT, 2026-02-28T23:40, '', 2026-03-01T08:00",
        "TONIGHT, 2026-03-04T09:10, 22:00-07:00, 2026-03-04T20:00",
        "TONIGHT, 2026-03-04T09:10, 20:00-07:00, 2026-03-04T19:30",
        "TONIGHT, 2026-03-04T09:10, 18:00-07:00, 2026-03-04T17:30",
        "TONIGHT, 2026-03-04T09:10, 20:01-07:00, 2026-03-04T20:00",
        "TONIGHT, 2026-03-04T17:15, 18:00-07:00, 2026-03-04T18:15",
        // the night on which the clocks change in Berlin
        "TONIGHT, 2026-03-29T01:30, '', 2026-03-29T20:00"
    })
    void a_postponed_notification_comes_back(Reminder choice, LocalDateTime now, String quiet, LocalDateTime expected) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Optional<QuietHours> hours = QuietHours.parse(quiet);
        assertThat(choice.after(now.atZone(zone).toInstant(), zone, hours)
                        .atZone(zone)
                        .toLocalDateTime())
                .isEqualTo(expected);
    }
}
