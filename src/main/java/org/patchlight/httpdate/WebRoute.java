package org.patchlight.httpdate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How the checked PC reaches web servers. */
public interface WebRoute {
    /**
     * Resolves a name.
     *
     * @param host the name
     * @param port the TCP port
     * @return its addresses, the preferred one first; never empty
     * @throws IOException if the name isn't found
     */
    List<InetSocketAddress> resolve(String host, int port) throws IOException;

    /** The HTTP proxy for this page, unresolved; empty if the page is requested directly. */
    Optional<InetSocketAddress> proxy(URI page);
}
