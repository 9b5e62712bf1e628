package org.patchlight.pc;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The HTTP proxy that this PC is set to ask a page through, unresolved; empty if it asks directly. Ends within 2 seconds. */
    Optional<InetSocketAddress> proxy(URI page);

    /** Who this PC trusts to vouch for web servers; empty if that could not be read. */
    Set<TrustAnchor> authorities();
}
