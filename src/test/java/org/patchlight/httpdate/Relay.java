package org.patchlight.httpdate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Copies bytes in both directions, like the tunnel of a proxy. */
final class Relay {
    private Relay() {}

    /** Copies until one side ends. */
    static void between(Socket asker, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ScriptedWebServer.daemon(() -> carry(asker, server));
            carry(server, asker);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream bytes = from.getInputStream()) {
            bytes.transferTo(to.getOutputStream());
        } catch (IOException ended) {
            Thread.yield();
        }
    }
}
