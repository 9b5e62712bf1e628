package org.patchlight.sntp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Asks time servers: {@link SntpClient} does it over the network, tests use a script. */
public interface SntpAsker {
    /**
     * Asks all servers in parallel and waits until all are settled, more than half agree, or the deadline has passed.
     *
     * @param servers the servers
     * @param deadline the longest time to wait
     * @param voters how many servers there are in all, asked now or not. The wait may end early only if more than half of
     *     them agree
     * @return the outcome for each server, in the same order
     * @throws IOException if this machine can't open sockets
     */
    List<SntpOutcome> ask(List<SntpTarget> servers, Duration deadline, int voters) throws IOException;
}
