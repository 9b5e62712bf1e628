package org.patchlight.pc.windows.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a time zone for a year, as the registry stores it: REG_TZI_FORMAT of {@code timezoneapi.h}.
 *
 * @param standard local time minus UTC, in standard time
 * @param daylight local time minus UTC, in daylight time
 * @param toStandard when standard time begins, in local daylight time; null if the zone has no daylight time
 * @param toDaylight when daylight time begins, in local standard time; null if the zone has no daylight time
 */
record ZoneRule(
        Duration standard,
        Duration daylight,
        @Nullable ZoneTransition toStandard,
        @Nullable ZoneTransition toDaylight) {
    private static final int SIZE = 44;
    private static final int MOST_MINUTES = 24 * 60;

    /** Reads a stored rule; empty if it is damaged. */
    static Optional<ZoneRule> decode(byte[] stored) {
        if (stored.length != SIZE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        // UTC is local time plus the bias.
        long bias = bytes.getInt();
        long standard = bias + bytes.getInt();
        long daylight = bias + bytes.getInt();
        try {
            ZoneTransition toStandard = ZoneTransition.read(bytes);
            ZoneTransition toDaylight = ZoneTransition.read(bytes);
            boolean hasDaylight = toStandard != null && toDaylight != null;
            if (Math.abs(standard) > MOST_MINUTES || (hasDaylight && Math.abs(daylight) > MOST_MINUTES)) {
                return Optional.empty();
            }
            return Optional.of(new ZoneRule(
                    Duration.ofMinutes(-standard),
                    Duration.ofMinutes(-daylight),
                    hasDaylight ? toStandard : null,
                    hasDaylight ? toDaylight : null));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /** Local time minus UTC at a time in the year of this rule. */
    Duration offset(Instant time) {
        return isDaylight(time) ? daylight : standard;
    }

    /** The year whose rule applies at a time: that of local standard time. */
    int year(Instant time) {
        return LocalDateTime.ofInstant(time.plus(standard), ZoneOffset.UTC).getYear();
    }

    private boolean isDaylight(Instant time) {
        if (toStandard == null || toDaylight == null) {
            return false;
        }
        int year = year(time);
        Optional<Instant> summer = toDaylight.in(year).map(local -> utc(local, standard));
        Optional<Instant> winter = toStandard.in(year).map(local -> utc(local, daylight));
        if (summer.isEmpty() || winter.isEmpty()) {
            return false;
        }
        boolean afterSummer = !time.isBefore(summer.get());
        boolean beforeWinter = time.isBefore(winter.get());
        // South of the equator daylight time spans the new year.
        return summer.get().isBefore(winter.get()) ? afterSummer && beforeWinter : afterSummer || beforeWinter;
    }

    private static Instant utc(LocalDateTime local, Duration offset) {
        return local.toInstant(ZoneOffset.UTC).minus(offset);
    }
}
