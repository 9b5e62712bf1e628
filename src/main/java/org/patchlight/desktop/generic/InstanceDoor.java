package org.patchlight.desktop.generic;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.patchlight.desktop.ToastLink;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a second start contact the first one. It uses a Unix domain socket in the home folder, or a local port where the
 * system has no such sockets (Windows before 1803, Wine). The only requests are to show a window, and to answer the click
 * on a notification, which is read as strictly as one from outside.
 */
final class InstanceDoor implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceDoor.class);
    /** Far more than the starts of one person, and few enough threads. */
    static final int MOST_AT_ONCE = 32;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String SHOW = "show";
    private static final String CLICK = "click ";
    private static final String SHOWN = "shown";

    private final ServerSocketChannel listening;
    private final InstanceAddress address;
    private final Runnable onKnock;
    private final Consumer<ToastLink> onClick;
    /** The callers that are served now, oldest first. */
    private final Deque<SocketChannel> callers = new ConcurrentLinkedDeque<>();

    private InstanceDoor(
            ServerSocketChannel listening, InstanceAddress address, Runnable onKnock, Consumer<ToastLink> onClick) {
        this.listening = listening;
        this.address = address;
        this.onKnock = onKnock;
        this.onClick = onClick;
    }

    /** Starts to listen. The caller must hold the lock of the home folder. */
    static InstanceDoor open(Path home, Runnable onKnock, Consumer<ToastLink> onClick) throws IOException {
        String token = token();
        InstanceDoor door;
        try {
            Files.deleteIfExists(InstanceAddress.socket(home));
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door = new InstanceDoor(
                    bound(channel, UnixDomainSocketAddress.of(InstanceAddress.socket(home))),
                    InstanceAddress.unix(token),
                    onKnock,
                    onClick);
        } catch (IOException | UnsupportedOperationException noSuchSockets) {
            LOG.debug("no socket in {}, so a port is used", home, noSuchSockets);
            door = onPort(token, onKnock, onClick);
        }
        door.address.write(home);
        Workers.thread("instance", door::listen).start();
        return door;
    }

    /** Listens on a local port. */
    private static InstanceDoor onPort(String token, Runnable onKnock, Consumer<ToastLink> onClick) throws IOException {
        ServerSocketChannel channel =
                bound(ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        return new InstanceDoor(channel, InstanceAddress.port(port, token), onKnock, onClick);
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
        request(home, SHOW);
    }

    /**
     * Passes the click on a notification to the instance of this home folder.
     *
     * @throws IOException if it didn't answer in time, or gave an unexpected answer
     */
    static void pass(Path home, ToastLink clicked) throws IOException {
        request(home, CLICK + clicked.text());
    }

    private static void request(Path home, String request) throws IOException {
        InstanceAddress address = InstanceAddress.read(home);
        String answer = DoorTalk.within(() -> {
            try (SocketChannel caller = SocketChannel.open(address.in(home))) {
                DoorTalk.send(caller, address.token() + " " + request);
                return DoorTalk.receive(caller);
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
            DoorTalk.within(() -> {
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
        String line = DoorTalk.receive(caller);
        String proof = address.token() + " ";
        String request = line.startsWith(proof) ? line.substring(proof.length()) : "";
        Optional<ToastLink> clicked =
                request.startsWith(CLICK) ? ToastLink.parse(request.substring(CLICK.length())) : Optional.empty();
        if (request.equals(SHOW)) {
            onKnock.run();
            DoorTalk.send(caller, SHOWN);
        } else if (clicked.isPresent()) {
            onClick.accept(clicked.get());
            DoorTalk.send(caller, SHOWN);
        } else {
            LOG.warn("a caller without the token, or with an unknown request");
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
