package org.patchlight.desktop.generic;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a second start contact the first one. It uses a Unix domain socket in the home folder, or a local port where the
 * system has no such sockets (Windows before 1803, Wine). The only request is to show a window.
 */
final class InstanceDoor implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceDoor.class);
    private static final Duration KNOCK_LIMIT = Duration.ofSeconds(3);
    /** Far more than the starts of one person, and few enough threads. */
    static final int MOST_AT_ONCE = 32;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String SHOW = "show";
    private static final String SHOWN = "shown";
    private static final int MOST_LETTERS = 200;

    private final ServerSocketChannel listening;
    private final InstanceAddress address;
    private final Runnable onKnock;
    /** The callers that are served now, oldest first. */
    private final Deque<SocketChannel> callers = new ConcurrentLinkedDeque<>();

    private InstanceDoor(ServerSocketChannel listening, InstanceAddress address, Runnable onKnock) {
        this.listening = listening;
        this.address = address;
        this.onKnock = onKnock;
    }

    /** Starts to listen. The caller must hold the lock of the home folder. */
    static InstanceDoor open(Path home, Runnable onKnock) throws IOException {
        String token = token();
        InstanceDoor door;
        try {
            Files.deleteIfExists(InstanceAddress.socket(home));
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door = new InstanceDoor(
                    bound(channel, UnixDomainSocketAddress.of(InstanceAddress.socket(home))),
                    InstanceAddress.unix(token),
                    onKnock);
        } catch (IOException | UnsupportedOperationException noSuchSockets) {
            LOG.debug("no socket in {}, so a port is used", home, noSuchSockets);
            door = onPort(token, onKnock);
        }
        door.address.write(home);
        Workers.thread("instance", door::listen).start();
        return door;
    }

    /** Listens on a local port. */
    private static InstanceDoor onPort(String token, Runnable onKnock) throws IOException {
        ServerSocketChannel channel =
                bound(ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        return new InstanceDoor(channel, InstanceAddress.port(port, token), onKnock);
    }

    private static ServerSocketChannel bound(ServerSocketChannel channel, SocketAddress address) throws IOException {
        try {
            return channel.bind(address);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static String token() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /**
     * Asks the instance of this home folder to show its window.
     *
     * @throws IOException if it didn't answer in time, or gave an unexpected answer
     */
    static void knock(Path home) throws IOException {
        InstanceAddress address = InstanceAddress.read(home);
        String answer = within(() -> {
            try (SocketChannel caller = SocketChannel.open(address.in(home))) {
                send(caller, address.token() + " " + SHOW);
                return receive(caller);
            }
        });
        if (!SHOWN.equals(answer)) {
            throw new IOException("the running instance answered otherwise than expected");
        }
    }

    /** Serves callers side by side: callers that say nothing don't keep a second start waiting. */
    private void listen() {
        ExecutorService threads = Workers.pool("instance-caller");
        try {
            while (listening.isOpen()) {
                Faults.contained(LOG, "a caller could not be served", () -> serveNext(threads));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void serveNext(ExecutorService threads) {
        try {
            SocketChannel caller = listening.accept();
            callers.addLast(caller);
            // A second start speaks at once, so the oldest is one that says nothing.
            while (callers.size() > MOST_AT_ONCE) {
                end(callers.getFirst());
            }
            threads.execute(() -> serve(caller));
        } catch (ClosedChannelException closed) {
            LOG.debug("the door is closed", closed);
        } catch (IOException failed) {
            LOG.debug("a knock came to nothing", failed);
            // Not in a loop at full speed, if this machine has no more sockets.
            Workers.sleep(PAUSE);
        }
    }

    private void serve(SocketChannel caller) {
        try {
            within(() -> {
                answer(caller);
                return "";
            });
        } catch (IOException failed) {
            LOG.debug("a knock came to nothing", failed);
        } finally {
            end(caller);
        }
    }

    private void end(SocketChannel caller) {
        callers.remove(caller);
        try {
            caller.close();
        } catch (IOException gone) {
            LOG.debug("a caller is gone", gone);
        }
    }

    private void answer(SocketChannel caller) throws IOException {
        if ((address.token() + " " + SHOW).equals(receive(caller))) {
            onKnock.run();
            send(caller, SHOWN);
        } else {
            LOG.warn("somebody knocked who does not know the word");
        }
    }

    private interface Talk {
        String talk() throws IOException;
    }

    private static String within(Talk talk) throws IOException {
        try {
            return Workers.within(KNOCK_LIMIT, "knock", talk::talk);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void send(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String receive(SocketChannel channel) throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.US_ASCII), MOST_LETTERS);
        StringBuilder line = new StringBuilder();
        for (int letter = reader.read(); letter >= 0 && letter != '\n'; letter = reader.read()) {
            if (line.append((char) letter).length() > MOST_LETTERS) {
                throw new IOException("too long to be a knock");
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
