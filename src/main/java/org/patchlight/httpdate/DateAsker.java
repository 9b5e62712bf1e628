package org.patchlight.httpdate;

import java.time.Duration;
import java.util.List;

/** Asks web servers for the time: {@link DateClient} does it over the network, tests use a script. */
public interface DateAsker {
    /**
     * Asks all servers in parallel and waits until all are settled, or until the deadline.
     *
     * @param hosts the servers
     * @param deadline the longest time to wait
     * @return the outcome for each server, in the same order
     */
    List<DateOutcome> ask(List<WebHost> hosts, Duration deadline);
}
