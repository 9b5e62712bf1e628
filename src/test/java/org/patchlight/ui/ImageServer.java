package org.patchlight.ui;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A web server on loopback that counts who fetches its image. It stops when it is closed. */
public final class ImageServer implements AutoCloseable {
    private final HttpServer server;
    private final Semaphore requests = new Semaphore(0);

    public ImageServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.release();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    /** A text that shows the image wherever it is rendered as HTML. */
    public String title() {
        return "<html><img src='http://127.0.0.1:" + server.getAddress().getPort() + "/leak.png' width=9 height=9>"
                + "<b>2026-11 Update (KB5001234)</b>";
    }

    /** Whether anyone fetches the image within this time. */
    public boolean isAsked(int millis) throws InterruptedException {
        return requests.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
