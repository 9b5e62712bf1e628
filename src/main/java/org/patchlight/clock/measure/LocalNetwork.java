package org.patchlight.clock.measure;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells answers of the person's own network from those of the Internet: some routers and sign-in pages answer for every name themselves. */
final class LocalNetwork {
    /** What a name of the Internet never ends in (RFC 6762, RFC 8375, and what routers use). */
    private static final Set<String> LOCAL_ENDINGS = Set.of("local", "localhost", "lan", "home", "internal", "arpa");

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*:.*");

    private LocalNetwork() {}

    /** Whether a name of the Internet was answered for by an address that the Internet does not have. Loopback counts as neither. */
    static boolean standsInFor(ServerName server, InetAddress address) {
        return isOfTheInternet(server.host()) && isPrivate(address);
    }

    private static boolean isOfTheInternet(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0
                && !NUMERIC.matcher(host).matches()
                && !LOCAL_ENDINGS.contains(host.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** RFC 1918, RFC 3927, RFC 4193 and RFC 4291; not RFC 6598, which providers give their own servers too. */
    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }
}
