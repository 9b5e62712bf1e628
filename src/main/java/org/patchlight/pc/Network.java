package org.patchlight.pc;

import java.net.InetSocketAddress;
import java.util.List;

/** How a PC finds other computers. */
public interface Network {
    /**
     * Looks up a server by name, or takes a numeric address as it is. Ends within 2 seconds.
     *
     * @param host a name or a numeric address
     * @param port the UDP or TCP port, 1 to 65535
     * @return its addresses, the one to try first in front; never empty
     * @throws PcException if there is no network, or the name is not known
     */
    List<InetSocketAddress> resolve(String host, int port) throws PcException;
}
