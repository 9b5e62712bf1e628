package org.patchlight.pc.windows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Finds other computers through the resolver of Windows. */
final class WindowsNetwork implements Network {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        // Java takes an empty name for this computer.
        if (name.isBlank()) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, 0);
        }
        // Java asks nobody for a numeric address.
        InetAddress[] addresses = Limits.within(LIMIT, "GetAddrInfo", host, () -> lookUp(name, host));
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static InetAddress[] lookUp(String name, String host) throws PcException {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, unknown);
        }
    }
}
