package org.patchlight.sntp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small SNTP server on loopback, which the simulated PC asks. It answers like a healthy stratum 2 server, and only
 * questions of clients.
 */
public final class SntpServer implements Closeable {
    private static final int STRATUM = 2;
    private static final int PRECISION = -20;
    private static final Duration ROOT_DELAY = Duration.ofMillis(2);
    private static final Duration ROOT_DISPERSION = Duration.ofMillis(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
    private static final Duration SINCE_SET = Duration.ofSeconds(17);
    /** 192.0.2.1, an address for documentation (RFC 5737), because this server has no source. */
    private static final int REFERENCE_ID = 0xC0000201;

    private final DatagramChannel channel;
    private final InetSocketAddress address;
    private final Supplier<Instant> time;
    private volatile @Nullable Thread answering;

    private SntpServer(DatagramChannel channel, InetSocketAddress address, Supplier<Instant> time) {
        this.channel = channel;
        this.address = address;
        this.time = time;
    }

    /**
     * Starts a server on a free loopback port. It runs until it is closed.
     *
     * @param time the server's time, read once per answer; sent with microsecond precision, so it should not advance in
     *     coarse steps
     * @param threads creates the server's only thread, preferably a daemon
     * @throws IOException if no socket could be opened
     */
    public static SntpServer start(Supplier<Instant> time, ThreadFactory threads) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SntpServer server = new SntpServer(channel, (InetSocketAddress) channel.getLocalAddress(), time);
            Thread answering = threads.newThread(server::answerUntilClosed);
            server.answering = answering;
            answering.start();
            return server;
        } catch (IOException | RuntimeException | Error failed) {
            channel.close();
            throw failed;
        }
    }

    /**
     * Opens a loopback port that accepts questions and never answers, like a server behind a firewall.
     *
     * @throws IOException if no socket could be opened
     */
    public static SntpServer silent() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new SntpServer(channel, (InetSocketAddress) channel.getLocalAddress(), () -> Instant.EPOCH);
        } catch (IOException | RuntimeException | Error failed) {
            channel.close();
            throw failed;
        }
    }

    /** The address that it listens on. */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Stops answering. The port is free on return: the operating system keeps a port while a thread waits in its
     * socket.
     */
    @Override
    public void close() throws IOException {
        channel.close();
        Thread waiting = answering;
        if (waiting == null) {
            return;
        }
        try {
            waiting.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerUntilClosed() {
        ByteBuffer question = ByteBuffer.allocate(1024);
        int lost = 0;
        // On Windows, a client that has gone makes the next receive fail, but the one after it works. A socket that
        // only fails is given up.
        while (channel.isOpen() && lost < 100) {
            try {
                question.clear();
                SocketAddress asker = channel.receive(question);
                question.flip();
                if (asker != null && question.remaining() >= SntpPacket.LENGTH) {
                    answer(asker, SntpPacket.decode(question));
                }
                lost = 0;
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException unreachable) {
                lost++;
            }
        }
    }

    private void answer(SocketAddress asker, SntpPacket question) throws IOException {
        if (question.mode() != SntpPacket.CLIENT) {
            return;
        }
        // One timestamp serves as receive and transmit time. It lies after the question arrived and before the answer
        // leaves, so the client's bounds hold. A coarse or stepped clock can't reverse the two.
        NtpTimestamp now = NtpTimestamp.of(time.get());
        SntpPacket answer = new SntpPacket(
                0,
                question.version(),
                SntpPacket.SERVER,
                STRATUM,
                question.poll(),
                PRECISION,
                ROOT_DELAY,
                ROOT_DISPERSION,
                REFERENCE_ID,
                NtpTimestamp.of(now.toInstant().minus(SINCE_SET)),
                question.transmit(),
                now,
                now);
        channel.send(answer.encode(), asker);
    }
}
