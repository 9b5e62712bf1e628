package org.patchlight.sntp;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * One server with the addresses to ask, the preferred one first.
 *
 * @param addresses one address, or one of each family
 */
public record SntpTarget(List<InetSocketAddress> addresses) {
    public SntpTarget {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a server without an address");
        }
    }

    /** A server with only this address. */
    public static SntpTarget of(InetSocketAddress address) {
        return new SntpTarget(List.of(address));
    }

    /**
     * A server for the addresses of one name: the first address, and the first of the other family (IPv6 or IPv4), if
     * there is one. The others may be different machines, and a name has one vote.
     *
     * @param resolved at least one address, in the order in which the operating system sorts them
     */
    public static SntpTarget ofEachFamily(List<InetSocketAddress> resolved) {
        InetSocketAddress first = resolved.get(0);
        List<InetSocketAddress> addresses = new ArrayList<>(List.of(first));
        resolved.stream()
                .filter(address -> isIpv4(address) != isIpv4(first))
                .findFirst()
                .ifPresent(addresses::add);
        return new SntpTarget(addresses);
    }

    private static boolean isIpv4(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address;
    }
}
