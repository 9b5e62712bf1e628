package org.patchlight.pc.windows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Finds other computers through the resolver of Windows. */
final class WindowsNetwork implements Network {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        // Java takes an empty name for this computer.
        if (name.isBlank()) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, 0);
        }
        InetAddress[] addresses = isNumeric(name)
                ? lookUp(name, host)
                : Limits.within(LIMIT, "GetAddrInfo", host, () -> lookUp(name, host));
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    // A colon makes Java take the text for an IPv6 address or refuse it, without asking any server.
    private static boolean isNumeric(String name) {
        return name.indexOf(':') >= 0 || IPV4.matcher(name).matches();
    }

    private static InetAddress[] lookUp(String name, String host) throws PcException {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new PcException(Reason.MISSING, "GetAddrInfo", host, unknown);
        }
    }
}
