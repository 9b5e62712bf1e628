package org.patchlight.httpdate;

import java.time.Duration;
import java.util.List;

/** Asks web servers for the time: {@link DateClient} over the network, a script in tests. */
public interface DateAsker {
    /**
     * Asks all servers at once and waits until all are settled, at most until the deadline.
     *
     * @return what became of each, in the order of the hosts
     */
    List<DateOutcome> ask(List<WebHost> hosts, Duration deadline);
}
