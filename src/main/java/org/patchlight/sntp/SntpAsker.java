package org.patchlight.sntp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Asks time servers: {@link SntpClient} does it over the network, tests use a script. */
public interface SntpAsker {
    /**
     * Asks all servers in parallel and waits until all are settled, or until the deadline.
     *
     * @param servers the servers
     * @param deadline the longest time to wait
     * @return the outcome for each server, in the same order
     * @throws IOException if this machine can't open sockets
     */
    List<SntpOutcome> ask(List<SntpTarget> servers, Duration deadline) throws IOException;
}
