package org.patchlight.clock.measure;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Detects answers that come from the local network instead of the Internet. Some routers and sign-in pages answer every
 * DNS name with an address of their own.
 */
final class LocalNetwork {
    /** Endings that no public Internet name has (RFC 6762, RFC 8375, and those that routers use). */
    private static final Set<String> LOCAL_ENDINGS = Set.of("local", "localhost", "lan", "home", "internal", "arpa");

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]++|[^:]*+:.*");

    private LocalNetwork() {}

    /** Whether a public Internet name was answered by a private address. Loopback addresses don't count. */
    static boolean isIntercepted(ServerName server, InetAddress address) {
        return isOfTheInternet(server.host()) && isPrivate(address);
    }

    private static boolean isOfTheInternet(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0
                && !NUMERIC.matcher(host).matches()
                && !LOCAL_ENDINGS.contains(host.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Private addresses by RFC 1918, RFC 3927, RFC 4193 and RFC 4291. RFC 6598 is not included, because providers use
     * it for their own servers too.
     */
    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }
}
