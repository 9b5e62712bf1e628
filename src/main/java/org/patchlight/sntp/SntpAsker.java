package org.patchlight.sntp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Puts questions to time servers: {@link SntpClient} over the network, a script in tests. */
public interface SntpAsker {
    /**
     * Asks all servers at once and waits until all are settled, at most until the deadline.
     *
     * @return what became of each server's question, in the order of the servers
     * @throws IOException if this machine gives no sockets at all
     */
    List<SntpOutcome> ask(List<SntpTarget> servers, Duration deadline) throws IOException;
}
