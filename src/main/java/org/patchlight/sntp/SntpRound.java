package org.patchlight.sntp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One question to each of several servers, between two readings of the wall clock.
 *
 * @param outcomes the outcome for each server, in the same order
 * @param before the clocks, paired before the first question left
 * @param after the clocks, paired after the last answer arrived
 */
public record SntpRound(List<SntpOutcome> outcomes, Anchor before, Anchor after) {
    private static final Duration JITTER = Duration.ofMillis(2);
    /** 500 ppm is the fastest rate at which an operating system slews a clock. */
    private static final long SLEW_DIVISOR = 2000;

    private static final Duration LATE = SntpClient.DEADLINE.plusSeconds(1);

    /** No pause between two rounds is meant to take nearly this long. If one does, the machine slept. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    public SntpRound {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Asks all servers once.
     *
     * @param asker sends the questions
     * @param clock the wall clock and the monotonic clock
     * @param servers the servers
     * @param voters how many servers there are in all, asked now or not
     * @throws IOException if this machine can't open sockets
     */
    public static SntpRound of(SntpAsker asker, WallClock clock, List<SntpTarget> servers, int voters)
            throws IOException {
        Anchor before = clock.anchor();
        List<SntpOutcome> outcomes = asker.ask(servers, SntpClient.DEADLINE, voters);
        return new SntpRound(outcomes, before, clock.anchor());
    }

    /**
     * Whether the wall clock ran undisturbed during the round. If not, it was set or slewed, or the machine slept, and
     * the round is useless.
     */
    public boolean isSteady() {
        Duration took = Duration.ofNanos(after.nanos() - before.nanos());
        Duration allowed =
                JITTER.plus(took.dividedBy(SLEW_DIVISOR)).plus(before.error()).plus(after.error());
        return took.compareTo(LATE) <= 0 && moved().compareTo(allowed) <= 0;
    }

    /**
     * Whether the wall clock ran undisturbed from an earlier round to this one, so that earlier answers still apply.
     * Both rounds must be steady.
     */
    public boolean follows(SntpRound earlier) {
        Duration between = Duration.ofNanos(before.nanos() - earlier.after.nanos());
        Duration allowed = JITTER.plus(between.dividedBy(SLEW_DIVISOR))
                .plus(before.error())
                .plus(earlier.after.error());
        return between.compareTo(LONGEST_PAUSE) <= 0
                && before.movedSince(earlier.after).abs().compareTo(allowed) <= 0;
    }

    /** The largest error of the wall time of a timestamp in this round. */
    public Duration error() {
        return before.error().plus(after.error()).plus(moved());
    }

    private Duration moved() {
        return after.movedSince(before).abs();
    }
}
