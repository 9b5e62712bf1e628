package org.patchlight.ui.tray;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** For how long a person can pause the checks. */
public final class PauseLength {
    /** The short pause of the menu, and the longer time without notifications. */
    public static final Duration AN_HOUR = Duration.ofHours(1);

    /** The short time without notifications. */
    public static final Duration A_QUARTER = Duration.ofMinutes(15);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private PauseLength() {}

    /** From now until 8 in the morning of the next day. */
    public static Duration untilTomorrow(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return Duration.between(
                here, here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone));
    }
}
