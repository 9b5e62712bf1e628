package org.patchlight.monitor.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.patchlight.settings.QuietHours;

/** When a notification that the person postponed comes back. A reminder never does more than show it again. */
public enum Reminder {
    /** At 20:00, or half an hour before quiet hours that have begun by then. */
    TONIGHT,
    /** At 8:00 of the next day. */
    TOMORROW;

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration BEFORE_QUIET = Duration.ofMinutes(30);
    /** Sooner, "tonight" would mean now: the person wants some time. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    /**
     * The time of the reminder.
     *
     * @param now the time of the PC
     * @param zone its time zone
     * @param quiet the quiet hours of the person, in which nothing would be shown
     */
    public Instant after(Instant now, ZoneId zone, Optional<QuietHours> quiet) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate today = local.toLocalDate();
        if (this == TONIGHT) {
            LocalTime begins = quiet.filter(hours -> hours.contains(EVENING))
                    .map(hours -> hours.from().minus(BEFORE_QUIET))
                    .orElse(EVENING);
            Instant evening = today.atTime(begins).atZone(zone).toInstant();
            Instant soonest = now.plus(AT_LEAST);
            Instant later = evening.isBefore(soonest) ? soonest : evening;
            // What would come after midnight comes in the morning.
            if (later.atZone(zone).toLocalDate().equals(today)) {
                return later;
            }
        }
        return today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }
}
