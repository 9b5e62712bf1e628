package org.patchlight.sntp;

import java.time.Instant;

/**
 * An NTP timestamp: seconds since 1900 modulo 2^32, with a binary fraction (RFC 5905, section 6).
 *
 * <p>The seconds don't include an era. They are read as the matching time in [2025-01-01, 2025-01-01 + 2^32 s), which
 * ends in February 2161. The pivot is a constant, so a PC whose clock is at 1970 or 2099 still reads its servers
 * correctly.
 *
 * @param bits 32 bits of seconds, 32 bits of fraction; all zero means "unknown"
 */
public record NtpTimestamp(long bits) {
    /** The timestamp that means "unknown". */
    public static final NtpTimestamp ZERO = new NtpTimestamp(0);

    private static final long UNIX_MINUS_NTP = 2_208_988_800L;
    /** 2025-01-01T00:00:00Z, before the first release of this program. */
    private static final long PIVOT = 1_735_689_600L;

    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final long NANOS = 1_000_000_000L;

    /**
     * The timestamp of a time. {@link #toInstant} returns the same nanosecond for every time within the readable era.
     */
    public static NtpTimestamp of(Instant time) {
        long seconds = time.getEpochSecond() + UNIX_MINUS_NTP;
        // Rounded up, because reading rounds down; so a round trip keeps every nanosecond.
        long fraction = (((long) time.getNano() << 32) + NANOS - 1) / NANOS;
        return new NtpTimestamp(seconds << 32 | fraction);
    }

    /** Whether it means "unknown". */
    public boolean isZero() {
        return bits == 0;
    }

    /** The time within [2025-01-01, 2025-01-01 + 2^32 s), rounded down to nanoseconds. */
    public Instant toInstant() {
        long sincePivot = ((bits >>> 32) - (PIVOT + UNIX_MINUS_NTP)) & LOW_32;
        long nanos = ((bits & LOW_32) * NANOS) >>> 32;
        return Instant.ofEpochSecond(PIVOT + sincePivot, nanos);
    }
}
