package org.patchlight.pc.windows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.update.CostOfConnection;
import org.patchlight.pc.windows.update.FirewallChange;

/** Name resolution of this Windows, without the proxies and certificate authorities that its settings add. */
final class WindowsNetwork implements Network {
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
    public void setFirewallRule(String name, String service, boolean enabled) throws PcException {
        FirewallChange.set(name, service, enabled);
    }

    @Override
    public ConnectionCost cost() throws PcException {
        return CostOfConnection.now();
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI page) {
        return Optional.empty();
    }

    @Override
    public Set<TrustAnchor> authorities() {
        return AuthoritiesOfJava.trusted();
    }

    private static InetAddress[] lookUp(String name, String host) throws PcException {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, unknown);
        }
    }
}
