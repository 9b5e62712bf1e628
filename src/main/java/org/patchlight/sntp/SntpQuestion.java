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
 * One question to one address, with its own socket and port (RFC 9109). The socket is connected: the operating system
 * drops datagrams from others, and reports at once if no server listens.
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
     * Opens and registers the socket; sends nothing yet. If there is no route to the server, the question is already
     * settled.
     *
     * @throws IOException if this machine can't open sockets
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

    /** Reads one datagram. If it isn't the answer to this question, it is only counted. */
    void receive(ByteBuffer buffer) {
        if (outcome != null) {
            return;
        }
        buffer.clear();
        try {
            int length = channel.read(buffer);
            long arrived = nanos.getAsLong();
            // A connected channel reads an empty datagram as -1. That is noise, not the end of a stream.
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

    /** The round-trip time in nanoseconds; 0 if there is no usable answer. */
    long roundTrip() {
        return outcome instanceof SntpOutcome.Answered answered ? answered.arrivedNanos() - answered.sentNanos() : 0;
    }

    /** Whether a usable answer arrived. */
    boolean isAnswered() {
        return outcome instanceof SntpOutcome.Answered;
    }

    /** The outcome so far. */
    SntpOutcome outcome() {
        return outcome == null ? new SntpOutcome.Silent(server, noise) : outcome;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
