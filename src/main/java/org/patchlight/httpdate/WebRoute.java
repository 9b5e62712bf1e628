package org.patchlight.httpdate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How the PC that is looked after finds web servers. */
public interface WebRoute {
    /**
     * Looks up a server.
     *
     * @return its addresses, the one to try first in front; never empty
     * @throws IOException if the name is not found
     */
    List<InetSocketAddress> resolve(String host, int port) throws IOException;

    /** The HTTP proxy that this page is to be asked through, unresolved; empty if it is asked directly. */
    Optional<InetSocketAddress> proxy(URI page);
}
