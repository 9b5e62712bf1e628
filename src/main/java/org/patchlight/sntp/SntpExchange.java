package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;

/**
 * The four timestamps of a question and its answer (RFC 5905, section 8). Both timestamps of the client come from one
 * anchor, so setting the clock in between doesn't distort them.
 *
 * @param sent T1, when the question left the client, by the client's clock
 * @param received T2, when the question reached the server, by the server's clock
 * @param transmitted T3, when the answer left the server, by the server's clock
 * @param arrived T4, when the answer reached the client, by the client's clock
 */
public record SntpExchange(Instant sent, Instant received, Instant transmitted, Instant arrived) {
    /**
     * The server's time minus the client's; positive when the client is slow. Exact if both directions took equally
     * long.
     */
    public Duration offset() {
        return lower().plus(upper()).dividedBy(2);
    }

    /** The round-trip delay, without the processing time of the server. */
    public Duration delay() {
        return Duration.between(sent, arrived).minus(Duration.between(received, transmitted));
    }

    /** The smallest possible offset, whatever the delay of each direction: T3 - T4. */
    public Duration lower() {
        return Duration.between(arrived, transmitted);
    }

    /** The largest possible offset, whatever the delay of each direction: T2 - T1. */
    public Duration upper() {
        return Duration.between(sent, received);
    }
}
