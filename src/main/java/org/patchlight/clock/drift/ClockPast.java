package org.patchlight.clock.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What earlier checks recorded about the clock, oldest first. Times are those of the PC's clock at that moment.
 *
 * @param measurements the measured offsets
 * @param events what happened to the clock in between
 */
public record ClockPast(List<PastMeasurement> measurements, List<PastEvent> events) {
    /** Nothing was recorded. */
    public static final ClockPast NONE = new ClockPast(List.of(), List.of());

    public ClockPast {
        measurements = List.copyOf(measurements);
        events = List.copyOf(events);
    }

    /**
     * One measurement.
     *
     * @param time when it was made, by the PC's clock
     * @param offset true time minus the PC's clock
     * @param bound the largest error of the offset
     */
    public record PastMeasurement(Instant time, Duration offset, Duration bound) {}

    /**
     * An event that limits what earlier measurements can prove.
     *
     * @param time when it happened, by the PC's clock
     * @param kind what happened
     */
    public record PastEvent(Instant time, Kind kind) {
        /** What happened. */
        public enum Kind {
            /** The clock was set, no matter who set it. */
            SET,
            /** The PC slept, or its virtual machine was paused. */
            SLEPT,
            /** Another time zone was chosen. */
            ZONE_CHANGED,
            /** Patchlight was started. */
            STARTED
        }
    }
}
