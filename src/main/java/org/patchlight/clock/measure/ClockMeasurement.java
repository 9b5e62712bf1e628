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
 * How wrong the clock is, how it was measured, and how precise the result is.
 *
 * @param method how the offset was measured
 * @param offsetOrNull true time minus the PC's clock: positive when the clock is slow; null exactly when the method is
 *     NONE
 * @param errorBoundOrNull the largest error of the offset, provided most servers are right; null exactly when the
 *     method is NONE
 * @param servers every server that was asked, and how its answer was judged
 * @param windowsOrNull what Windows reports about the time; null if Windows was not asked
 */
public record ClockMeasurement(
        Method method,
        @Nullable Duration offsetOrNull,
        @Nullable Duration errorBoundOrNull,
        List<ServerReading> servers,
        @Nullable WindowsTime windowsOrNull) {
    /** How a clock was measured. */
    public enum Method {
        /** By time servers (SNTP, RFC 4330). */
        NTP,
        /** By the Date headers of web servers (RFC 9110, section 6.6.1). */
        HTTP_DATE,
        /** No server answered, or there was no majority. */
        NONE;

        /** The stable name used in JSON, such as {@code http-date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ClockMeasurement {
        servers = List.copyOf(servers);
    }

    /** A measurement without what Windows reports. */
    public ClockMeasurement(
            Method method,
            @Nullable Duration offsetOrNull,
            @Nullable Duration errorBoundOrNull,
            List<ServerReading> servers) {
        this(method, offsetOrNull, errorBoundOrNull, servers, null);
    }

    /** A copy that includes what Windows reports. */
    public ClockMeasurement with(WindowsTime windows) {
        return new ClockMeasurement(method, offsetOrNull, errorBoundOrNull, servers, windows);
    }

    /** What Windows reports about the time; empty if it was not asked. */
    public Optional<WindowsTime> windows() {
        return Optional.ofNullable(windowsOrNull);
    }

    /**
     * What Windows says about the clock, if it differs from the measurement. Empty if Windows agrees, was not asked, or
     * says nothing.
     */
    public Optional<Message> contradiction() {
        WindowsTime windows = windowsOrNull;
        if (windows == null) {
            return Optional.empty();
        }
        Duration offset = offsetOrNull;
        Duration bound = errorBoundOrNull;
        return offset == null || bound == null
                ? SyncWords.status(windows)
                : SyncWords.contradiction(windows, offset, bound);
    }

    /** True time minus the PC's clock; empty if nothing was measured. */
    public Optional<Duration> offset() {
        return Optional.ofNullable(offsetOrNull);
    }

    /** The largest error of the offset; empty if nothing was measured. */
    public Optional<Duration> errorBound() {
        return Optional.ofNullable(errorBoundOrNull);
    }
}
