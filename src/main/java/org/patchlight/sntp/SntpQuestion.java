package org.patchlight.sntp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One question to one server, on a socket and port of its own (RFC 9109). The socket is connected: the system drops what others send, and
 * tells at once when nobody listens.
 */
final class SntpQuestion implements Closeable {
    private static final int LONGEST_ANSWER = 1024;

    private final InetSocketAddress server;
    private final NtpTimestamp cookie;
    private final LongSupplier nanos;
    private final DatagramChannel channel;
    private final ByteBuffer bytes;
    private long sent;
    private int noise;
    private @Nullable SntpOutcome outcome;

    private SntpQuestion(InetSocketAddress server, NtpTimestamp cookie, LongSupplier nanos, DatagramChannel channel) {
        this.server = server;
        this.cookie = cookie;
        this.nanos = nanos;
        this.channel = channel;
        this.bytes = SntpPacket.question(cookie).encode();
    }

    /**
     * Opens the socket and registers it; sends nothing yet. A server that there is no way to is settled already.
     *
     * @throws IOException if this machine gives no sockets at all
     */
    static SntpQuestion open(InetSocketAddress server, NtpTimestamp cookie, LongSupplier nanos, Selector selector)
            throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        SntpQuestion question = new SntpQuestion(server, cookie, nanos, channel);
        try {
            channel.configureBlocking(false);
            channel.connect(server);
            channel.register(selector, SelectionKey.OP_READ, question);
        } catch (IOException | UnresolvedAddressException | UnsupportedAddressTypeException noWay) {
            question.outcome = new SntpOutcome.Undelivered(server, false);
        }
        return question;
    }

    void send() {
        if (outcome != null) {
            return;
        }
        try {
            sent = nanos.getAsLong();
            if (channel.write(bytes) == 0) {
                outcome = new SntpOutcome.Undelivered(server, false);
            }
        } catch (PortUnreachableException refused) {
            outcome = new SntpOutcome.Undelivered(server, true);
        } catch (IOException undelivered) {
            outcome = new SntpOutcome.Undelivered(server, false);
        }
    }

    /** Takes one datagram; what is not the answer to this question is counted and forgotten. */
    void receive(ByteBuffer buffer) {
        if (outcome != null) {
            return;
        }
        buffer.clear();
        try {
            int length = channel.read(buffer);
            long arrived = nanos.getAsLong();
            // An empty datagram reads as -1 on a connected channel: it is noise, not the end of anything.
            if (length < SntpPacket.LENGTH || length > LONGEST_ANSWER) {
                noise++;
            } else {
                judge(SntpPacket.decode(buffer.flip()), arrived);
            }
        } catch (PortUnreachableException refused) {
            outcome = new SntpOutcome.Undelivered(server, true);
        } catch (IOException unreachable) {
            outcome = new SntpOutcome.Undelivered(server, false);
        }
    }

    private void judge(SntpPacket answer, long arrived) {
        if (answer.origin().bits() != cookie.bits()) {
            noise++;
            return;
        }
        outcome = Rejection.of(answer, Duration.ofNanos(arrived - sent))
                .<SntpOutcome>map(why -> new SntpOutcome.Rejected(server, why))
                .orElseGet(() -> new SntpOutcome.Answered(server, answer, sent, arrived));
    }

    /** Whether there is nothing left to wait for. */
    boolean isSettled() {
        return outcome != null;
    }

    /** The time there and back in nanoseconds; 0 if no answer that could be used has come. */
    long roundTrip() {
        return outcome instanceof SntpOutcome.Answered answered ? answered.arrivedNanos() - answered.sentNanos() : 0;
    }

    /** Whether an answer has come that can be used. */
    boolean isAnswered() {
        return outcome instanceof SntpOutcome.Answered;
    }

    /** What became of it by now. */
    SntpOutcome outcome() {
        return outcome == null ? new SntpOutcome.Silent(server, noise) : outcome;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
