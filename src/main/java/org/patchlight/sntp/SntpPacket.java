package org.patchlight.sntp;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The 48 bytes that every NTP packet begins with (RFC 5905, section 7.3). Decoding judges nothing: any 48 bytes are a packet.
 *
 * @param leap 0 nothing, 1 and 2 a leap second is due at the end of the month, 3 the sender is not synchronised
 * @param version 0 to 7; 3 and 4 are in use
 * @param mode 3 client, 4 server, 5 broadcast
 * @param stratum 0 kiss code, 1 has a reference clock, 2 to 15 steps from one, 16 and more not synchronised
 * @param poll log2 of the seconds between questions
 * @param precision log2 of the seconds that the sender's clock is read to, such as -20 for a microsecond
 * @param rootDelay the sender's round trip to its reference clock, 0 to 65536 s; the field is unsigned
 * @param rootDispersion the sender's error against its reference clock, 0 to 65536 s; the field is unsigned
 * @param referenceId what the sender follows; for stratum 0 the four letters of the kiss code
 * @param reference when the sender's clock was last set
 * @param origin the transmit field of the question that this answers
 * @param receive when the question reached the sender
 * @param transmit when the packet left its sender; in our questions a random number
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
    /** The bytes of a packet without extensions. */
    public static final int LENGTH = 48;

    static final int CLIENT = 3;
    static final int SERVER = 4;
    private static final int VERSION = 4;
    private static final int LOCAL_CLOCK = 0x7F7F01;
    private static final int LOCL = 0x4C4F434C;
    private static final long NANOS = 1_000_000_000L;

    /**
     * A question. It carries nothing but the cookie: the real time is nobody's business, and a random number cannot be guessed by one who
     * wants to answer in the server's place.
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
     * Reads a packet from the first 48 bytes that remain; what follows them is left alone.
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

    /** The 48 bytes, ready to be read. */
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

    /** How far the sender may be from its reference clock: half the root delay and the root dispersion. */
    public Duration rootDistance() {
        return rootDelay.dividedBy(2).plus(rootDispersion);
    }

    /** The finest step of the sender's clock; a second for a sender that claims no better. */
    public Duration resolution() {
        return precision >= 0 ? Duration.ofSeconds(1) : Duration.ofNanos(NANOS >> Math.min(-precision, 30));
    }

    /**
     * Whether the sender follows nothing but its own clock, as a server does that was told to serve without a source: reference 127.127.1.x
     * or {@code LOCL}, or a stratum from 10 on.
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
