package org.patchlight.clock.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.sntp.SntpAsker;
import org.patchlight.sntp.SntpServer;
import org.patchlight.sntp.SntpTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one exchange with our own server on loopback before the first real one. Java loads and links classes on first
 * use, which would otherwise happen between the timestamps.
 */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final AtomicBoolean DONE = new AtomicBoolean();
    private static final int SERVERS = 3;
    /** A firewall may block even loopback. The wait must then be too short to notice. */
    private static final Duration LIMIT = Duration.ofMillis(100);

    private WarmUp() {}

    /**
     * Runs the exchange on the first call in this process; later calls do nothing. Failures are logged only.
     *
     * @param asker the client that will measure
     */
    public static void once(SntpAsker asker) {
        if (DONE.getAndSet(true)) {
            return;
        }
        try (SntpServer server = SntpServer.start(MachineTime::now, body -> Workers.thread("warm-up", body))) {
            asker.ask(Collections.nCopies(SERVERS, SntpTarget.of(server.address())), LIMIT, SERVERS);
        } catch (IOException | RuntimeException | Error cold) {
            LOG.debug("the first measurement begins cold", cold);
        }
    }
}
