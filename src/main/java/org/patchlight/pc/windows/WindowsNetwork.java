package org.patchlight.pc.windows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Name resolution, proxies and certificate authorities of this Windows. */
final class WindowsNetwork implements Network {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsNetwork.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        // Java resolves an empty name to this computer.
        if (name.isBlank()) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, 0);
        }
        // Java resolves a numeric address without a query.
        InetAddress[] addresses = Limits.within(LIMIT, "GetAddrInfo", host, () -> lookUp(name, host));
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
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
        return Authorities.trusted();
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

    private static InetAddress[] lookUp(String name, String host) throws PcException {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, unknown);
        }
    }
}
