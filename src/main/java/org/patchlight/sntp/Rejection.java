package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why an answer gives no time. Tested in this order, which follows RFC 5905 and RFC 4330 and closes their gaps. */
public enum Rejection {
    /** The packet isn't a server's answer, but a broadcast or our own question. */
    MODE,
    /** The version is neither 3 nor 4. */
    VERSION,
    /** Kiss code RATE: the client asks too often. */
    KISS_RATE,
    /** Kiss code DENY: the server refuses this client. */
    KISS_DENY,
    /** Kiss code RSTR: the server restricts access. */
    KISS_RESTRICTED,
    /** Any other kiss code. */
    KISS_OTHER,
    /** The server isn't synchronized: leap indicator 3, or a stratum above 15. */
    UNSYNCHRONISED,
    /** The receive timestamp, the transmit timestamp, or both are missing. */
    STAMPS_MISSING,
    /** The answer left before the question arrived, or the server took more than a second. */
    PROCESSING_TIME,
    /** The server's processing time is longer than the whole round trip. */
    NEGATIVE_DELAY,
    /** The server's clock was never set, not set for 36 hours, or is to be set in the future. */
    REFERENCE_TIME,
    /** The root distance is too large to be useful. */
    ROOT_DISTANCE;

    private static final int RATE = kiss("RATE");
    private static final int DENY = kiss("DENY");
    private static final int RESTRICTED = kiss("RSTR");
    private static final int NOT_SYNCHRONISED = 3;
    private static final int HIGHEST_STRATUM = 15;
    private static final Duration LONGEST_PROCESSING = Duration.ofSeconds(1);
    /** 2^17 s, about 36 hours: the longest poll interval (RFC 5905, MAXPOLL). */
    private static final Duration OLDEST_REFERENCE = Duration.ofSeconds(1 << 17);

    private static final Duration REFERENCE_AHEAD = Duration.ofSeconds(1);
    /** The default limit of ntpd (MAXDIST); the limit in the RFC is 16 s. */
    private static final Duration FARTHEST_ROOT = Duration.ofMillis(1500);

    /** The stable name used in text keys, such as {@code kiss-rate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Checks an answer that contains our cookie.
     *
     * @param answer the answer
     * @param roundTrip the time from sending the question to receiving the answer, by a monotonic clock
     * @return why it gives no time; empty if it is usable
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
