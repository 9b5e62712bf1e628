package org.patchlight.pc.windows.update;

import java.time.Duration;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.PcException;

/** Asks Windows for the cost of the connection in the child process, because its service may hang. */
public final class CostOfConnection {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private CostOfConnection() {}

    /**
     * The cost now.
     *
     * @throws PcException as {@link org.patchlight.pc.Network#cost}
     */
    public static ConnectionCost now() throws PcException {
        return new AgentQuestion().connectionCost(LIMIT);
    }
}
