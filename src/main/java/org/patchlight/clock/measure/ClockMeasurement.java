package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.SyncWords;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.health.Message;

/**
 * How wrong the clock is, by whose word, and how sure we are.
 *
 * @param method how it was measured
 * @param offsetOrNull true time minus the PC's clock: positive when the clock is behind; null exactly when the method is NONE
 * @param errorBoundOrNull the offset is wrong by no more than this, if most servers told the truth; null exactly when the method is NONE
 * @param servers every server asked and what became of its word
 * @param windowsOrNull what Windows itself thinks and does; null where nobody asked it
 */
public record ClockMeasurement(
        Method method,
        @Nullable Duration offsetOrNull,
        @Nullable Duration errorBoundOrNull,
        List<ServerReading> servers,
        @Nullable WindowsTime windowsOrNull) {
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

    /** A measurement alone, without what Windows thinks. */
    public ClockMeasurement(
            Method method,
            @Nullable Duration offsetOrNull,
            @Nullable Duration errorBoundOrNull,
            List<ServerReading> servers) {
        this(method, offsetOrNull, errorBoundOrNull, servers, null);
    }

    /** The same, with what Windows thinks. */
    public ClockMeasurement with(WindowsTime windows) {
        return new ClockMeasurement(method, offsetOrNull, errorBoundOrNull, servers, windows);
    }

    /** What Windows thinks and does. */
    public Optional<WindowsTime> windows() {
        return Optional.ofNullable(windowsOrNull);
    }

    /** What Windows says of the clock, where that is not what was measured; empty if it was not asked or says nothing. */
    public Optional<Message> contradiction() {
        WindowsTime windows = windowsOrNull;
        if (windows == null) {
            return Optional.empty();
        }
        Duration offset = offsetOrNull;
        Duration bound = errorBoundOrNull;
        return offset == null || bound == null
                ? SyncWords.said(windows)
                : SyncWords.contradiction(windows, offset, bound);
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
