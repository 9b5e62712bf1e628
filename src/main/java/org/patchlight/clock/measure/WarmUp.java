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
 * Goes through an exchange with a server of our own on loopback before the first true one: Java loads and links classes when they are first used,
 * and would do so between the stamps.
 */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final AtomicBoolean DONE = new AtomicBoolean();
    private static final int SERVERS = 3;
    /** Where even loopback is blocked, the wait must not be noticed. */
    private static final Duration LIMIT = Duration.ofMillis(100);

    private WarmUp() {}

    /** Does it, in the first call of this process only. */
    public static void once(SntpAsker asker) {
        if (DONE.getAndSet(true)) {
            return;
        }
        try (SntpServer server = SntpServer.start(MachineTime::now, body -> Workers.thread("warm-up", body))) {
            asker.ask(Collections.nCopies(SERVERS, SntpTarget.of(server.address())), LIMIT);
        } catch (IOException cold) {
            LOG.debug("the first measurement begins cold", cold);
        }
    }
}
