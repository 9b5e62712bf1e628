package org.patchlight.httpdate;

import java.time.Instant;

/** The outcome of asking one web server for the time. */
public sealed interface DateOutcome {
    /** The server that was asked. */
    WebHost host();

    /**
     * The server gave the time in whole seconds. When it generated the answer, the time was at least {@code date} and
     * less than one second later.
     *
     * @param host the server that was asked
     * @param date the date of the answer
     * @param sentNanos a moment before the question left, by the monotonic clock
     * @param arrivedNanos a moment after the first byte of the answer arrived, by the monotonic clock
     * @param onlyAtItsTime whether its certificate is valid at that date, but not at the PC's time
     */
    record Answered(WebHost host, Instant date, long sentNanos, long arrivedNanos, boolean onlyAtItsTime)
            implements DateOutcome {}

    /**
     * The server, or something in its place, answered without a usable time.
     *
     * @param host the server that was asked
     * @param why what is wrong with the answer
     */
    record Rejected(WebHost host, DateFault why) implements DateOutcome {}

    /**
     * The server didn't answer in time.
     *
     * @param host the server that was asked
     */
    record Silent(WebHost host) implements DateOutcome {}

    /**
     * No connection was possible.
     *
     * @param host the server that was asked
     * @param why what prevented it
     */
    record Unreached(WebHost host, Obstacle why) implements DateOutcome {}

    /** What prevents a connection. */
    enum Obstacle {
        /** The name of the server or of the proxy was not found. */
        NAME,
        /** The host refused the connection. */
        REFUSED,
        /** The host is unreachable from this network. */
        NO_WAY
    }
}
