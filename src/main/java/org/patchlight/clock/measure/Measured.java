package org.patchlight.clock.measure;

import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.health.Message;

/**
 * A measurement, and how certain it is.
 *
 * @param measurement the offset, or none
 * @param certainty how far the measurement can be relied on
 * @param remarks further evidence about how the result came about
 */
public record Measured(ClockMeasurement measurement, Certainty certainty, List<Message> remarks) {
    /** How far a measurement can be relied on. */
    public enum Certainty {
        /**
         * At least two servers agree, and outnumber all other configured ones, the unanswered included. Or several web
         * servers agree, with each other and with the time servers, if any of these are used. Only such a result may set
         * the clock.
         */
        CONFIRMED,
        /** The majority of those that answered, but not of all configured servers. It is shown, and sets nothing. */
        UNCONFIRMED,
        /** No server gave the time. */
        NO_ANSWER,
        /** Servers gave the time, and no majority of them agrees. */
        NO_MAJORITY,
        /** Time servers and web servers report different times. */
        SOURCES_DISAGREE,
        /** A sign-in page of the network answers in place of the servers. */
        SIGN_IN_PAGE,
        /** The clock was set or slewed while it was measured, twice in a row. */
        CLOCK_MOVING
    }

    public Measured {
        remarks = List.copyOf(remarks);
    }

    /** A result without remarks. */
    public Measured(ClockMeasurement measurement, Certainty certainty) {
        this(measurement, certainty, List.of());
    }

    /**
     * A result without an offset.
     *
     * @param certainty why there is no offset
     * @param servers every server that was asked, and how its answer was judged
     */
    public static Measured nothing(Certainty certainty, List<ServerReading> servers) {
        return new Measured(new ClockMeasurement(Method.NONE, null, null, servers), certainty);
    }
}
