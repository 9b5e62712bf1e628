package org.patchlight.clock.measure;

import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.health.Message;

/**
 * A measurement, and how much can be built on it.
 *
 * @param remarks what else is to be known of how it came about
 */
public record Measured(ClockMeasurement measurement, Certainty certainty, List<Message> remarks) {
    /** How much can be built on a measurement. */
    public enum Certainty {
        /** At least two servers agree, and they are the majority. */
        CONFIRMED,
        /** One server alone answered, and is believed. */
        UNCONFIRMED,
        /** No server gave the time. */
        NO_ANSWER,
        /** Servers gave the time, and no majority of them agrees. */
        NO_MAJORITY,
        /** Time servers tell one time and web servers another. */
        SOURCES_DISAGREE,
        /** A sign-in page of the network answers in place of the servers. */
        SIGN_IN_PAGE,
        /** The clock was set or turned while it was measured, twice in a row. */
        CLOCK_MOVING
    }

    public Measured {
        remarks = List.copyOf(remarks);
    }

    public Measured(ClockMeasurement measurement, Certainty certainty) {
        this(measurement, certainty, List.of());
    }

    public static Measured nothing(Certainty certainty, List<ServerReading> servers) {
        return new Measured(new ClockMeasurement(Method.NONE, null, null, servers), certainty);
    }
}
