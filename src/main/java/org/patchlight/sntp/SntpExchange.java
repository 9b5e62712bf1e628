package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;

/**
 * The four stamps of one question and its answer (RFC 5905, section 8). Both stamps of the asker come from one pairing of its wall clock
 * with its monotonic clock, so a clock that is set in between cannot bend them.
 *
 * @param sent T1, when the question left, by the asker's clock
 * @param received T2, when it reached the server, by the server's clock
 * @param transmitted T3, when the answer left, by the server's clock
 * @param arrived T4, when the answer came, by the asker's clock
 */
public record SntpExchange(Instant sent, Instant received, Instant transmitted, Instant arrived) {
    /** The server's time minus the asker's: positive when the asker is behind. Exact if both ways took equally long. */
    public Duration offset() {
        return lower().plus(upper()).dividedBy(2);
    }

    /** The time on the way, there and back, without the time that the server took. */
    public Duration delay() {
        return Duration.between(sent, arrived).minus(Duration.between(received, transmitted));
    }

    /** The least that the offset can be, however unequal the two ways were: T3 - T4. */
    public Duration lower() {
        return Duration.between(arrived, transmitted);
    }

    /** The most that the offset can be, however unequal the two ways were: T2 - T1. */
    public Duration upper() {
        return Duration.between(sent, received);
    }
}
