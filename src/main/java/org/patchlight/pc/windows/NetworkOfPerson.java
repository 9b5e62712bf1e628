package org.patchlight.pc.windows;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network with the proxy and the certificate authorities of the person who runs this program. */
final class NetworkOfPerson implements Network {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkOfPerson.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Network machine = new WindowsNetwork();

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        return machine.resolve(host, port);
    }

    @Override
    public void setFirewallRule(String name, String service, boolean enabled) throws PcException {
        machine.setFirewallRule(name, service, enabled);
    }

    @Override
    public ConnectionCost cost() throws PcException {
        return machine.cost();
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI page) {
        try {
            return Limits.within(
                    LIMIT, "WinHttpGetProxyForUrl", String.valueOf(page.getHost()), () -> firstProxy(page));
        } catch (PcException undecided) {
            LOG.debug("no proxy could be chosen for {}", page, undecided);
            return Optional.empty();
        }
    }

    @Override
    public Set<TrustAnchor> authorities() {
        Set<TrustAnchor> all = new HashSet<>(machine.authorities());
        all.addAll(AuthoritiesOfPerson.trusted());
        return all;
    }

    private static Optional<InetSocketAddress> firstProxy(URI page) {
        ProxySelector chosen = ProxySelector.getDefault();
        return chosen == null
                ? Optional.empty()
                : chosen.select(page).stream()
                        .filter(proxy ->
                                proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress)
                        .map(proxy -> (InetSocketAddress) proxy.address())
                        .findFirst();
    }
}
