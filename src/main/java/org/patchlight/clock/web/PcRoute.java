package org.patchlight.clock.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.patchlight.httpdate.WebRoute;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;

/** Reaches web servers through the DNS and the proxy of the checked PC. */
record PcRoute(Network network) implements WebRoute {
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws IOException {
        try {
            return network.resolve(host, port);
        } catch (PcException unknown) {
            throw new IOException(unknown);
        }
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI page) {
        return network.proxy(page);
    }
}
