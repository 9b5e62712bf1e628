package org.patchlight.clock;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How wrong the clock is, by whose word, and how sure we are.
 *
 * @param method how it was measured
 * @param offsetOrNull true time minus the PC's clock: positive when the clock is behind; null exactly when the method is NONE
 * @param errorBoundOrNull the offset is wrong by no more than this, if most servers told the truth; null exactly when the method is NONE
 * @param servers every server asked and what became of its word
 */
public record ClockMeasurement(
        Method method,
        @Nullable Duration offsetOrNull,
        @Nullable Duration errorBoundOrNull,
        List<ServerReading> servers) {
    /** How a clock was measured. */
    public enum Method {
        NTP,
        HTTP_DATE,
        /** Nobody answered, or there was no majority. */
        NONE;

        /** The stable name used in JSON, such as {@code http-date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ClockMeasurement {
        servers = List.copyOf(servers);
    }

    /** True time minus the PC's clock. */
    public Optional<Duration> offset() {
        return Optional.ofNullable(offsetOrNull);
    }

    /** The most that the offset can be wrong. */
    public Optional<Duration> errorBound() {
        return Optional.ofNullable(errorBoundOrNull);
    }
}
