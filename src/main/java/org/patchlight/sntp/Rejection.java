package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why an answer to our question gives no time. Tested in this order, which is that of RFC 5905 and RFC 4330 with the gaps closed. */
public enum Rejection {
    /** It is no server's answer: a broadcast, or our own question thrown back. */
    MODE,
    /** Neither version 3 nor 4. */
    VERSION,
    /** Kiss code RATE: asked too often. */
    KISS_RATE,
    /** Kiss code DENY: the server does not serve us. */
    KISS_DENY,
    /** Kiss code RSTR: the server is not for us. */
    KISS_RESTRICTED,
    /** A kiss code that asks for nothing we know. */
    KISS_OTHER,
    /** The server says that it does not know the time: leap 3, or a stratum above 15. */
    UNSYNCHRONISED,
    /** It says neither when it got the question nor when it answered, or only one of them. */
    STAMPS_MISSING,
    /** It answered before it was asked, or took more than a second. */
    PROCESSING_TIME,
    /** It took longer than question and answer were on the way together. */
    NEGATIVE_DELAY,
    /** Its clock was never set, not set for a day and a half, or is to be set in the future. */
    REFERENCE_TIME,
    /** It is too unsure of its own time to be of use. */
    ROOT_DISTANCE;

    private static final int RATE = kiss("RATE");
    private static final int DENY = kiss("DENY");
    private static final int RESTRICTED = kiss("RSTR");
    private static final int NOT_SYNCHRONISED = 3;
    private static final int HIGHEST_STRATUM = 15;
    private static final Duration LONGEST_PROCESSING = Duration.ofSeconds(1);
    /** 2^17 s, about 36 hours: the longest that a server may poll, RFC 5905 MAXPOLL. */
    private static final Duration OLDEST_REFERENCE = Duration.ofSeconds(1 << 17);

    private static final Duration REFERENCE_AHEAD = Duration.ofSeconds(1);
    /** What ntpd still follows by default, MAXDIST; the RFC's own limit is 16 s. */
    private static final Duration FARTHEST_ROOT = Duration.ofMillis(1500);

    /** The stable name used in text keys, such as {@code kiss-rate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Judges an answer whose origin is our cookie.
     *
     * @param roundTrip from the question's leaving to the answer's coming, by a monotonic clock
     * @return why it gives no time; empty if it gives one
     */
    static Optional<Rejection> of(SntpPacket answer, Duration roundTrip) {
        if (answer.mode() != SntpPacket.SERVER) {
            return Optional.of(MODE);
        }
        if (answer.version() != 3 && answer.version() != 4) {
            return Optional.of(VERSION);
        }
        if (answer.stratum() == 0) {
            return Optional.of(ofKiss(answer.referenceId()));
        }
        if (answer.stratum() > HIGHEST_STRATUM || answer.leap() == NOT_SYNCHRONISED) {
            return Optional.of(UNSYNCHRONISED);
        }
        return ofTimes(answer, roundTrip);
    }

    private static Optional<Rejection> ofTimes(SntpPacket answer, Duration roundTrip) {
        if (answer.receive().isZero() || answer.transmit().isZero()) {
            return Optional.of(STAMPS_MISSING);
        }
        Instant transmitted = answer.transmit().toInstant();
        Duration processing = Duration.between(answer.receive().toInstant(), transmitted);
        if (processing.isNegative() || processing.compareTo(LONGEST_PROCESSING) > 0) {
            return Optional.of(PROCESSING_TIME);
        }
        if (roundTrip.compareTo(processing) < 0) {
            return Optional.of(NEGATIVE_DELAY);
        }
        Duration sinceSet = Duration.between(answer.reference().toInstant(), transmitted);
        if (answer.reference().isZero()
                || sinceSet.compareTo(OLDEST_REFERENCE) > 0
                || sinceSet.compareTo(REFERENCE_AHEAD.negated()) < 0) {
            return Optional.of(REFERENCE_TIME);
        }
        return answer.rootDistance().compareTo(FARTHEST_ROOT) > 0 ? Optional.of(ROOT_DISTANCE) : Optional.empty();
    }

    private static Rejection ofKiss(int referenceId) {
        if (referenceId == RATE) {
            return KISS_RATE;
        }
        if (referenceId == DENY) {
            return KISS_DENY;
        }
        return referenceId == RESTRICTED ? KISS_RESTRICTED : KISS_OTHER;
    }

    private static int kiss(String code) {
        return code.charAt(0) << 24 | code.charAt(1) << 16 | code.charAt(2) << 8 | code.charAt(3);
    }
}
