package org.patchlight.sntp;

import java.time.Instant;

/**
 * A time as NTP packets carry it: seconds since 1900 modulo 2^32 and a binary fraction (RFC 5905, section 6).
 *
 * <p>The seconds name no era. They are read as the one time in [2025-01-01, 2025-01-01 + 2^32 s) that they fit, up to February 2161. The
 * pivot is fixed when the program is written: a PC whose clock stands at 1970 or 2099 still reads its servers correctly.
 *
 * @param bits 32 bits of seconds, 32 bits of fraction; all zero means "not known"
 */
public record NtpTimestamp(long bits) {
    /** The stamp that means "not known". */
    public static final NtpTimestamp ZERO = new NtpTimestamp(0);

    private static final long UNIX_MINUS_NTP = 2_208_988_800L;
    /** 2025-01-01T00:00:00Z, older than any release of this program. */
    private static final long PIVOT = 1_735_689_600L;

    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final long NANOS = 1_000_000_000L;

    /** The stamp of a time; {@link #toInstant} gives the same nanosecond back for every time within the era that is read. */
    public static NtpTimestamp of(Instant time) {
        long seconds = time.getEpochSecond() + UNIX_MINUS_NTP;
        // Rounded up, because reading rounds down: so no nanosecond is lost on the way there and back.
        long fraction = (((long) time.getNano() << 32) + NANOS - 1) / NANOS;
        return new NtpTimestamp(seconds << 32 | fraction);
    }

    /** Whether it means "not known". */
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
