package org.patchlight.sntp;

import com.google.errorprone.annotations.Immutable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;

/** Replies that give no time, each with the expected rejection. Noise, which must not count as an answer, has none. */
public enum BadReply {
    EMPTY((answer, question) -> new byte[0]),
    ONE_BYTE_SHORT((answer, question) -> Arrays.copyOf(answer, 47)),
    ONE_BYTE_TOO_LONG((answer, question) -> Arrays.copyOf(answer, 1025)),
    ORIGIN_ZERO(bytes -> bytes.putLong(24, 0), null),
    ORIGIN_OF_ANOTHER(bytes -> bytes.putLong(24, bytes.getLong(24) + 1), null),
    OUR_OWN_QUESTION((answer, question) -> question.encode().array()),
    BROADCAST(bytes -> bytes.put(0, (byte) 0x25), Rejection.MODE),
    CLIENT_MODE(bytes -> bytes.put(0, (byte) 0x23), Rejection.MODE),
    SYMMETRIC_MODE(bytes -> bytes.put(0, (byte) 0x22), Rejection.MODE),
    VERSION_ONE(bytes -> bytes.put(0, (byte) 0x0C), Rejection.VERSION),
    VERSION_SEVEN(bytes -> bytes.put(0, (byte) 0x3C), Rejection.VERSION),
    RATE(bytes -> kiss(bytes, "RATE"), Rejection.KISS_RATE),
    DENY(bytes -> kiss(bytes, "DENY"), Rejection.KISS_DENY),
    RSTR(bytes -> kiss(bytes, "RSTR"), Rejection.KISS_RESTRICTED),
    OTHER_KISS(bytes -> kiss(bytes, "INIT"), Rejection.KISS_OTHER),
    LEAP_THREE(bytes -> bytes.put(0, (byte) 0xE4), Rejection.UNSYNCHRONISED),
    STRATUM_SIXTEEN(bytes -> bytes.put(1, (byte) 16), Rejection.UNSYNCHRONISED),
    NO_RECEIVE_TIME(bytes -> bytes.putLong(32, 0), Rejection.STAMPS_MISSING),
    NO_TRANSMIT_TIME(bytes -> bytes.putLong(40, 0), Rejection.STAMPS_MISSING),
    ANSWERED_BEFORE_ASKED(bytes -> later(bytes, 32, Duration.ofMillis(1)), Rejection.PROCESSING_TIME),
    TWO_SECONDS_OF_WORK(bytes -> later(bytes, 40, Duration.ofSeconds(2)), Rejection.PROCESSING_TIME),
    LONGER_THAN_THE_EXCHANGE(bytes -> later(bytes, 40, Duration.ofMillis(990)), Rejection.NEGATIVE_DELAY),
    NEVER_SET(bytes -> bytes.putLong(16, 0), Rejection.REFERENCE_TIME),
    SET_TWO_DAYS_AGO(bytes -> later(bytes, 16, Duration.ofDays(-2)), Rejection.REFERENCE_TIME),
    SET_TOMORROW(bytes -> later(bytes, 16, Duration.ofDays(1)), Rejection.REFERENCE_TIME),
    ROOT_DELAY_OF_FOUR_SECONDS(bytes -> bytes.putInt(4, 4 << 16), Rejection.ROOT_DISTANCE),
    ROOT_DELAY_THAT_LOOKS_NEGATIVE(bytes -> bytes.putInt(4, -1), Rejection.ROOT_DISTANCE),
    ROOT_DISPERSION_OF_TWO_SECONDS(bytes -> bytes.putInt(8, 2 << 16), Rejection.ROOT_DISTANCE);

    @Immutable
    private interface Reply {
        byte[] to(byte[] goodAnswer, SntpPacket question);
    }

    @Immutable
    private interface Spoil {
        void put(ByteBuffer goodAnswer);
    }

    private final Reply reply;

    /** Why the reply is rejected; null if it is noise and the client keeps waiting for the true answer. */
    public final @Nullable Rejection why;

    BadReply(Reply reply) {
        this.reply = reply;
        this.why = null;
    }

    BadReply(Spoil spoil, @Nullable Rejection why) {
        this.reply = (answer, question) -> ScriptedServer.spoil(answer, spoil::put);
        this.why = why;
    }

    /** A damaged reply of a server whose clock is this far ahead of the machine's. */
    public byte[] to(SntpPacket question, Duration offset) {
        return reply.to(ScriptedServer.goodAnswer(question, MachineTime.now().plus(offset)), question);
    }

    /** A server that replies so. */
    public ScriptedServer server(Duration offset) throws IOException {
        return ScriptedServer.start(question -> List.of(to(question, offset)));
    }

    private static void kiss(ByteBuffer bytes, String code) {
        bytes.put(1, (byte) 0);
        for (int i = 0; i < 4; i++) {
            bytes.put(12 + i, (byte) code.charAt(i));
        }
    }

    private static void later(ByteBuffer bytes, int index, Duration by) {
        Instant moved = new NtpTimestamp(bytes.getLong(index)).toInstant().plus(by);
        bytes.putLong(index, NtpTimestamp.of(moved).bits());
    }
}
