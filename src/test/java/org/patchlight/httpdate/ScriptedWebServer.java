package org.patchlight.httpdate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server on loopback with a script for each connection. */
final class ScriptedWebServer implements AutoCloseable {
    /** What to do with a connection after its request was read. */
    interface Answer {
        void give(Socket asker, OutputStream to) throws Exception;
    }

    final List<String> questions = new CopyOnWriteArrayList<>();
    final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Answer answer;

    ScriptedWebServer(@Nullable SSLContext tls, Answer answer) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        this.answer = answer;
        socket = tls == null
                ? new ServerSocket(0, 50, loopback)
                : tls.getServerSocketFactory().createServerSocket(0, 50, loopback);
        daemon(this::listen);
    }

    /** A server that sends these lines and closes the connection. */
    static ScriptedWebServer saying(@Nullable SSLContext tls, String... lines) throws IOException {
        byte[] bytes = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new ScriptedWebServer(tls, (asker, to) -> to.write(bytes));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket asker = socket.accept();
                connections.add(asker);
                daemon(() -> serve(asker));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket asker) {
        try (asker) {
            questions.add(question(asker.getInputStream()));
            answer.give(asker, asker.getOutputStream());
            asker.getOutputStream().flush();
        } catch (Exception gone) {
            questions.add("gone: " + gone.getMessage());
        }
    }

    static String question(InputStream from) throws IOException {
        StringBuilder question = new StringBuilder();
        while (question.indexOf("\r\n\r\n") < 0) {
            int next = from.read();
            if (next < 0) {
                throw new IOException("ended");
            }
            question.append((char) next);
        }
        return question.toString();
    }

    static void daemon(Runnable body) {
        Thread thread = new Thread(body, "scripted-web-server");
        thread.setDaemon(true);
        thread.start();
    }
}
