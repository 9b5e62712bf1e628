package org.patchlight.sntp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One question to each of several servers, between two looks at the wall clock.
 *
 * @param outcomes what became of each question, in the order of the servers
 * @param before the clocks paired before the first question left
 * @param after the clocks paired after the last answer came
 */
public record SntpRound(List<SntpOutcome> outcomes, Anchor before, Anchor after) {
    private static final Duration JITTER = Duration.ofMillis(2);
    /** 500 ppm, the fastest that an operating system turns a clock without setting it. */
    private static final long SLEW_DIVISOR = 2000;

    private static final Duration LATE = SntpClient.DEADLINE.plusSeconds(1);

    /** No pause between two rounds is meant to be nearly this long: the machine slept in it. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    public SntpRound {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Asks.
     *
     * @throws IOException if this machine gives no sockets at all
     */
    public static SntpRound of(SntpAsker asker, WallClock clock, List<SntpTarget> servers) throws IOException {
        Anchor before = clock.anchor();
        List<SntpOutcome> outcomes = asker.ask(servers, SntpClient.DEADLINE);
        return new SntpRound(outcomes, before, clock.anchor());
    }

    /**
     * Whether the wall clock ran through the round undisturbed. If not, it was set or turned, or the machine slept, and the round says
     * nothing.
     */
    public boolean isSteady() {
        Duration took = Duration.ofNanos(after.nanos() - before.nanos());
        Duration allowed =
                JITTER.plus(took.dividedBy(SLEW_DIVISOR)).plus(before.error()).plus(after.error());
        return took.compareTo(LATE) <= 0 && moved().compareTo(allowed) <= 0;
    }

    /**
     * Whether the wall clock ran undisturbed from an earlier round to this one, so that what was said then still holds. Both rounds must be
     * steady.
     */
    public boolean follows(SntpRound earlier) {
        Duration between = Duration.ofNanos(before.nanos() - earlier.after.nanos());
        Duration allowed = JITTER.plus(between.dividedBy(SLEW_DIVISOR))
                .plus(before.error())
                .plus(earlier.after.error());
        return between.compareTo(LONGEST_PAUSE) <= 0
                && before.movedSince(earlier.after).abs().compareTo(allowed) <= 0;
    }

    /** The most that the wall time of a stamp of this round can be wrong. */
    public Duration error() {
        return before.error().plus(after.error()).plus(moved());
    }

    private Duration moved() {
        return after.movedSince(before).abs();
    }
}
