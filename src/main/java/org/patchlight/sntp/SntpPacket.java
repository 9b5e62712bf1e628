package org.patchlight.sntp;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The 48 bytes that every NTP packet starts with (RFC 5905, section 7.3). Decoding validates nothing: any 48 bytes are
 * a packet.
 *
 * @param leap the leap indicator: 0 none, 1 and 2 a leap second at the end of the month, 3 not synchronized
 * @param version 0 to 7; 3 and 4 are in use
 * @param mode 3 client, 4 server, 5 broadcast
 * @param stratum 0 kiss code, 1 with a reference clock, 2 to 15 the distance from one, 16 and above not synchronized
 * @param poll log2 of the poll interval in seconds
 * @param precision log2 of the clock's precision in seconds, such as -20 for a microsecond
 * @param rootDelay the round-trip delay to the reference clock, 0 to 65,536 s; the field is unsigned
 * @param rootDispersion the error relative to the reference clock, 0 to 65,536 s; the field is unsigned
 * @param referenceId the source of the sender; for stratum 0 the four letters of the kiss code
 * @param reference when the sender's clock was last set
 * @param origin the transmit timestamp of the question
 * @param receive when the question reached the sender
 * @param transmit when the packet left the sender; in our questions a random number
 */
public record SntpPacket(
        int leap,
        int version,
        int mode,
        int stratum,
        int poll,
        int precision,
        Duration rootDelay,
        Duration rootDispersion,
        int referenceId,
        NtpTimestamp reference,
        NtpTimestamp origin,
        NtpTimestamp receive,
        NtpTimestamp transmit) {
    /** The length of a packet without extensions, in bytes. */
    public static final int LENGTH = 48;

    static final int CLIENT = 3;
    static final int SERVER = 4;
    private static final int VERSION = 4;
    private static final int LOCAL_CLOCK = 0x7F7F01;
    private static final int LOCL = 0x4C4F434C;
    private static final long NANOS = 1_000_000_000L;

    /**
     * A question that contains only the cookie. It doesn't reveal the client's time, and an attacker can't guess the
     * random number to forge an answer.
     *
     * @param cookie a random number, not zero
     */
    public static SntpPacket question(NtpTimestamp cookie) {
        return new SntpPacket(
                0,
                VERSION,
                CLIENT,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                0,
                NtpTimestamp.ZERO,
                NtpTimestamp.ZERO,
                NtpTimestamp.ZERO,
                cookie);
    }

    /**
     * Reads a packet from the first 48 remaining bytes; later bytes are ignored.
     *
     * @throws java.nio.BufferUnderflowException if fewer remain
     */
    public static SntpPacket decode(ByteBuffer bytes) {
        int first = bytes.get();
        return new SntpPacket(
                first >> 6 & 3,
                first >> 3 & 7,
                first & 7,
                bytes.get() & 0xFF,
                bytes.get(),
                bytes.get(),
                shortFormat(bytes.getInt()),
                shortFormat(bytes.getInt()),
                bytes.getInt(),
                new NtpTimestamp(bytes.getLong()),
                new NtpTimestamp(bytes.getLong()),
                new NtpTimestamp(bytes.getLong()),
                new NtpTimestamp(bytes.getLong()));
    }

    /** The 48 bytes, in a buffer that is ready for reading. */
    public ByteBuffer encode() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) (leap << 6 | version << 3 | mode))
                .put((byte) stratum)
                .put((byte) poll)
                .put((byte) precision)
                .putInt(shortFormat(rootDelay))
                .putInt(shortFormat(rootDispersion))
                .putInt(referenceId)
                .putLong(reference.bits())
                .putLong(origin.bits())
                .putLong(receive.bits())
                .putLong(transmit.bits())
                .flip();
    }

    /** The root distance: half the root delay plus the root dispersion. */
    public Duration rootDistance() {
        return rootDelay.dividedBy(2).plus(rootDispersion);
    }

    /** The resolution of the sender's clock; one second if its precision isn't negative. */
    public Duration resolution() {
        return precision >= 0 ? Duration.ofSeconds(1) : Duration.ofNanos(NANOS >> Math.min(-precision, 30));
    }

    /**
     * Whether the sender follows only its own clock, as a server does that is configured to serve without a source.
     * Detected by the reference id 127.127.1.x or {@code LOCL}, or by a stratum of 10 or more.
     */
    public boolean isFreeRunning() {
        return referenceId >>> 8 == LOCAL_CLOCK || referenceId == LOCL || stratum >= 10;
    }

    private static Duration shortFormat(int bits) {
        return Duration.ofNanos(((bits & 0xFFFF_FFFFL) * NANOS) >>> 16);
    }

    private static int shortFormat(Duration duration) {
        // Rounded up, because reading rounds down.
        long fraction = (((long) duration.getNano() << 16) + NANOS - 1) / NANOS;
        return (int) (duration.getSeconds() << 16) + (int) fraction;
    }
}
