package org.patchlight.sntp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.function.Supplier;

/** A small SNTP server on loopback, which the simulated PC asks. */
public final class SntpServer implements Closeable {
    private final InetSocketAddress address;

    private SntpServer(InetSocketAddress address) {
        this.address = address;
    }

    /**
     * Starts a server on a free loopback port.
     *
     * @param time what it says the time is, read anew for every answer
     * @throws IOException if no socket could be opened
     */
    public static SntpServer start(Supplier<Instant> time) throws IOException {
        throw new IOException("to be built: " + time.get());
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        // nothing is open yet
    }
}
