package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.List;
import org.patchlight.sntp.Rejection;

/**
 * A server that sent a kiss code, as a value that can be stored.
 *
 * @param server the server as it was queried, {@code name:port}
 * @param why the kiss code
 * @param left how much longer the server must not be asked, negative if that is over; meaningless if {@link #forGood}
 * @param rest the whole length of this backoff; the next one is four times as long
 * @param list the servers that were configured when the code was sent
 */
public record Backoff(String server, Rejection why, Duration left, Duration rest, List<String> list) {
    public Backoff {
        list = List.copyOf(list);
    }

    /** Whether the server must not be queried while the list of servers stays the same. */
    public boolean forGood() {
        return isForGood(why);
    }

    /** Whether a rejection is a kiss code (RFC 5905, section 7.4). */
    static boolean isKiss(Rejection why) {
        return isForGood(why) || why == Rejection.KISS_RATE || why == Rejection.KISS_OTHER;
    }

    private static boolean isForGood(Rejection why) {
        return why == Rejection.KISS_DENY || why == Rejection.KISS_RESTRICTED;
    }
}
