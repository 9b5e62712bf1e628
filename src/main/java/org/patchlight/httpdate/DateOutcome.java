package org.patchlight.httpdate;

import java.time.Instant;

/** What became of asking one web server for the time. */
public sealed interface DateOutcome {
    /** Whom it was asked of. */
    WebHost host();

    /**
     * It told the time in whole seconds: when it made up its answer, the time was at least {@code date} and less than a second more.
     *
     * @param sentNanos before the question left, by the monotonic clock
     * @param arrivedNanos after the first byte of the answer came, by the monotonic clock
     * @param onlyAtItsTime its certificate is valid at that time, but not at the time of the PC's clock
     */
    record Told(WebHost host, Instant date, long sentNanos, long arrivedNanos, boolean onlyAtItsTime)
            implements DateOutcome {}

    /** It answered, or something in its place did, in a way that gives no time. */
    record Rejected(WebHost host, DateFault why) implements DateOutcome {}

    /** It could be connected to, or at least looked for, and did not answer in time. */
    record Silent(WebHost host) implements DateOutcome {}

    /** It could not be connected to. */
    record Unreached(WebHost host, Obstacle why) implements DateOutcome {}

    /** What stands between us and a server. */
    enum Obstacle {
        /** Its name, or that of the proxy, was not found. */
        NAME,
        /** The computer is there and takes no connection. */
        REFUSED,
        /** There is no way to it from this network. */
        NO_WAY
    }
}
