package org.patchlight.clock;

import java.util.List;
import org.patchlight.clock.ClockMeasurement.Method;

/** A measurement, and how much can be built on it. */
record Measured(ClockMeasurement measurement, Certainty certainty) {
    /** How much can be built on a measurement. */
    enum Certainty {
        /** At least two servers agree, and they are the majority. */
        CONFIRMED,
        /** One server alone answered, and is believed. */
        UNCONFIRMED,
        /** No server gave the time. */
        NO_ANSWER,
        /** Servers gave the time, and no majority of them agrees. */
        NO_MAJORITY,
        /** The clock was set or turned while it was measured, twice in a row. */
        CLOCK_MOVING
    }

    static Measured nothing(Certainty certainty, List<ServerReading> servers) {
        return new Measured(new ClockMeasurement(Method.NONE, null, null, servers), certainty);
    }
}
