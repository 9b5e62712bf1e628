package org.patchlight.clock.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a clock from earlier looks, oldest first. Times are by the PC's clock of then.
 *
 * @param measurements what was measured
 * @param events what happened to it in between
 */
public record ClockPast(List<PastMeasurement> measurements, List<PastEvent> events) {
    /** Nothing is remembered. */
    public static final ClockPast NONE = new ClockPast(List.of(), List.of());

    public ClockPast {
        measurements = List.copyOf(measurements);
        events = List.copyOf(events);
    }

    /**
     * One measurement.
     *
     * @param offset true time minus the PC's
     * @param bound the most that the offset was wrong by
     */
    public record PastMeasurement(Instant time, Duration offset, Duration bound) {}

    /** Something that ends what can be concluded from measurements before it. */
    public record PastEvent(Instant time, Kind kind) {
        /** What happened. */
        public enum Kind {
            /** The clock was set, by whom ever. */
            SET,
            /** The PC slept, or its virtual machine was paused. */
            SLEPT,
            /** Another time zone was put in force. */
            ZONE_CHANGED,
            /** Patchlight was started. */
            STARTED
        }
    }
}
