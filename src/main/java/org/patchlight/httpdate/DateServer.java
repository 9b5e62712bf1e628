package org.patchlight.httpdate;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A small web server on loopback, which the simulated PC asks for the time. It serves one short page for every request.
 */
public final class DateServer implements Closeable {
    private static final int READ_TIMEOUT_MILLIS = 5000;
    private static final int LONGEST_QUESTION = 8192;
    /** The first byte of a client that tries to use TLS. */
    private static final int TLS_HANDSHAKE = 0x16;

    private static final int BACKLOG = 50;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    /** How the server answers. */
    public enum Behaviour {
        /** A page with the text that Windows tests its connection with. */
        CONNECT_TEST("200 OK", "", "Microsoft Connect Test"),
        /** A redirect, like that of the sign-in page of a hotel. */
        SIGN_IN_PAGE("302 Found", "Location: http://sign-in.example/\r\n", "");

        private final String status;
        private final String fields;
        private final String body;

        Behaviour(String status, String fields, String body) {
            this.status = status;
            this.fields = fields;
            this.body = body;
        }
    }

    private final ServerSocket socket;
    private final Supplier<Instant> time;
    private final ThreadFactory threads;
    private final Behaviour behaviour;
    private volatile @Nullable Thread listening;

    private DateServer(ServerSocket socket, Supplier<Instant> time, ThreadFactory threads, Behaviour behaviour) {
        this.socket = socket;
        this.time = time;
        this.threads = threads;
        this.behaviour = behaviour;
    }

    /**
     * Starts a server on a free loopback port. It runs until it is closed.
     *
     * @param time the server's time, read once per answer
     * @param threads creates one thread to listen and one per answer, preferably daemons
     * @param tlsOrNull TLS with this key; plain HTTP if null
     * @param behaviour how it answers
     * @throws IOException if no socket could be opened
     */
    public static DateServer start(
            Supplier<Instant> time, ThreadFactory threads, @Nullable SSLContext tlsOrNull, Behaviour behaviour)
            throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket socket = tlsOrNull == null
                ? new ServerSocket(0, BACKLOG, loopback)
                : tlsOrNull.getServerSocketFactory().createServerSocket(0, BACKLOG, loopback);
        DateServer server = new DateServer(socket, time, threads, behaviour);
        Thread listening = threads.newThread(server::listenUntilClosed);
        server.listening = listening;
        listening.start();
        return server;
    }

    /** The address that it listens on. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /**
     * Stops listening. The port is free on return: the operating system keeps a port while a thread waits in its
     * socket.
     */
    @Override
    public void close() throws IOException {
        socket.close();
        Thread waiting = listening;
        if (waiting == null) {
            return;
        }
        try {
            waiting.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilClosed() {
        while (!socket.isClosed()) {
            try {
                Socket asker = socket.accept();
                threads.newThread(() -> answer(asker)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket asker) {
        try (asker) {
            asker.setTcpNoDelay(true);
            asker.setSoTimeout(READ_TIMEOUT_MILLIS);
            boolean wantsBody = readQuestion(asker).startsWith("GET ");
            String head = "HTTP/1.1 " + behaviour.status + "\r\n" + behaviour.fields
                    + "Date: " + ImfDate.write(time.get()) + "\r\n"
                    + "Content-Length: " + behaviour.body.length() + "\r\nConnection: close\r\n\r\n";
            String answer = wantsBody ? head + behaviour.body : head;
            asker.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            // The client is gone, so there is no one to answer.
            return;
        }
    }

    private static String readQuestion(Socket asker) throws IOException {
        StringBuilder question = new StringBuilder();
        while (question.indexOf("\r\n\r\n") < 0 && question.length() < LONGEST_QUESTION) {
            int next = asker.getInputStream().read();
            if (next < 0 || (question.length() == 0 && next == TLS_HANDSHAKE)) {
                throw new IOException("no question");
            }
            question.append((char) next);
        }
        return question.toString();
    }
}
