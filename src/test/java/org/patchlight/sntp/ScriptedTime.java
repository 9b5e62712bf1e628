package org.patchlight.sntp;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Time for a client that asks real servers on loopback. It stands still while an answer is on its way, and jumps over
 * each wait without an answer, so that no result depends on the load of the machine.
 */
public final class ScriptedTime {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    /** What reading a clock takes. */
    private static final long READING = 100;
    /** What a try to receive takes that does not wait. */
    private static final long TRY = 100_000;
    /** Ends a test whose datagram never comes. */
    private static final long HANG_MILLIS = 60_000;

    private final int datagrams;
    private final long silence;
    private long now;
    private long asked;
    private int due;
    private @Nullable Selector round;

    /** @param datagrams how many datagrams come for the questions of each round, refusals included */
    public ScriptedTime(int datagrams) {
        this(datagrams, Duration.ZERO);
    }

    /** @param silence for how long none of them comes */
    public ScriptedTime(int datagrams, Duration silence) {
        this.datagrams = datagrams;
        this.silence = silence.toNanos();
    }

    /** A client that waits in this time. */
    public SntpClient client() {
        return new SntpClient(this::nanos, this::await);
    }

    /** The monotonic clock. */
    public synchronized long nanos() {
        now += READING;
        return now;
    }

    /** The wall clock. */
    public Instant wall() {
        return START.plusNanos(nanos());
    }

    /** How much time has passed. */
    public synchronized Duration passed() {
        return Duration.ofNanos(now);
    }

    private void await(Selector selector, Consumer<SelectionKey> receive, long millis) throws IOException {
        if (round != selector) {
            round = selector;
            due = datagrams;
            asked = nanos();
        }
        if (due == 0 || nanos() - asked < silence) {
            pass(millis == 0 ? TRY : Duration.ofMillis(millis).toNanos());
            return;
        }
        int taken = selector.select(
                key -> {
                    due--;
                    receive.accept(key);
                },
                HANG_MILLIS);
        if (taken == 0) {
            throw new AssertionError(due + " datagrams did not come");
        }
    }

    private synchronized void pass(long nanos) {
        now += nanos;
    }
}
