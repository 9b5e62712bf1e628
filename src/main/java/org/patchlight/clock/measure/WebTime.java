package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.List;

/**
 * The offset that the web servers report together.
 *
 * @param verdict how far it can be relied on
 * @param lower the smallest offset (true time minus the PC's clock) that is possible; meaningful only if {@link
 *     #hasTime}
 * @param upper the largest offset that is possible
 * @param servers every web server that was asked, and how its answer was judged
 * @param onlyAtItsTime whether one of their certificates is valid at the time they report, but not at the PC's time
 */
public record WebTime(
        Verdict verdict, Duration lower, Duration upper, List<ServerReading> servers, boolean onlyAtItsTime) {
    /** How far an offset of time servers may lie outside the range and still count as the same time. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Web servers were not asked. */
    public static final WebTime NOT_ASKED = nothing(Verdict.NOT_ASKED, List.of());

    /** How far the web time can be relied on. */
    public enum Verdict {
        /** At least two servers agree, and they are the majority. */
        CONFIRMED,
        /** Only one server gave the time. */
        UNCONFIRMED,
        /** They contradict each other. */
        CONTRADICTION,
        /** A sign-in page of the network answered in place of the servers. */
        SIGN_IN_PAGE,
        /** No server gave the time. */
        NO_ANSWER,
        /** Asking web servers is switched off. */
        NOT_ASKED,
        /** The clock was set while the servers were asked. */
        CLOCK_MOVING
    }

    public WebTime {
        servers = List.copyOf(servers);
    }

    /**
     * A result without a time.
     *
     * @param verdict why there is no time
     * @param servers every web server that was asked
     */
    public static WebTime nothing(Verdict verdict, List<ServerReading> servers) {
        return new WebTime(verdict, Duration.ZERO, Duration.ZERO, servers, false);
    }

    /** Whether the servers gave a time. */
    public boolean hasTime() {
        return verdict == Verdict.CONFIRMED || verdict == Verdict.UNCONFIRMED;
    }

    /** True time minus the PC's clock: the middle of the range. */
    public Duration offset() {
        return lower.plus(upper).dividedBy(2);
    }

    /** The largest error of {@link #offset}. */
    public Duration bound() {
        return upper.minus(lower).dividedBy(2).plusNanos(1);
    }

    /** Whether an offset lies within the range of the web servers, extended by 2 seconds on both sides. */
    public boolean allows(Duration offset) {
        return offset.compareTo(least()) >= 0 && offset.compareTo(most()) <= 0;
    }

    /** Whether the claim of a time server overlaps that extended range. */
    boolean allows(Claim claim) {
        return claim.overlaps(least(), most());
    }

    private Duration least() {
        return lower.minus(TOLERANCE);
    }

    private Duration most() {
        return upper.plus(TOLERANCE);
    }
}
