package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.List;

/**
 * What web servers say together of the clock.
 *
 * @param verdict how much that is worth
 * @param lower the least that true time minus the PC's can be; counts only if there is a time
 * @param upper the most that it can be
 * @param servers every web server asked and what became of its word
 * @param onlyAtItsTime whether a certificate of theirs is valid at the time they tell, but not at the PC's
 */
public record WebTime(
        Verdict verdict, Duration lower, Duration upper, List<ServerReading> servers, boolean onlyAtItsTime) {
    /** How far an answer of time servers may lie outside and still be the same time. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Nobody was asked. */
    public static final WebTime NOT_ASKED = nothing(Verdict.NOT_ASKED, List.of());

    /** How much it is worth. */
    public enum Verdict {
        /** At least two servers agree, and they are the majority. */
        CONFIRMED,
        /** One server alone told the time. */
        UNCONFIRMED,
        /** They contradict each other. */
        CONTRADICTION,
        /** In their place a sign-in page of the network answers. */
        SIGN_IN_PAGE,
        /** None told the time. */
        NO_ANSWER,
        /** They may not be asked. */
        NOT_ASKED,
        /** The clock was set while they were asked. */
        CLOCK_MOVING
    }

    public WebTime {
        servers = List.copyOf(servers);
    }

    public static WebTime nothing(Verdict verdict, List<ServerReading> servers) {
        return new WebTime(verdict, Duration.ZERO, Duration.ZERO, servers, false);
    }

    /** Whether they told a time. */
    public boolean hasTime() {
        return verdict == Verdict.CONFIRMED || verdict == Verdict.UNCONFIRMED;
    }

    public Duration offset() {
        return lower.plus(upper).dividedBy(2);
    }

    public Duration bound() {
        return upper.minus(lower).dividedBy(2).plusNanos(1);
    }

    /** Whether an offset is the one that they tell, as far as they can tell it. */
    public boolean allows(Duration offset) {
        return offset.compareTo(least()) >= 0 && offset.compareTo(most()) <= 0;
    }

    /** Whether a time server's claim is. */
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
