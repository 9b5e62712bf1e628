package org.patchlight.clock.measure;

import org.jspecify.annotations.Nullable;

/**
 * A time server as written in the settings: {@code name}, {@code name:port}, the same with an IPv4 address, or an IPv6
 * address. An IPv6 address needs brackets if a port follows.
 *
 * @param host the name or the numeric address, without brackets
 * @param port the UDP port, 1 to 65535
 */
public record ServerName(String host, int port) {
    private static final int NTP = 123;

    /** Parses a setting. Text that is not a valid server name becomes a host name that no DNS server knows. */
    public static ServerName of(String text) {
        String name = text.strip();
        int colon = name.lastIndexOf(':');
        if (name.startsWith("[") && name.endsWith("]")) {
            return new ServerName(name.substring(1, name.length() - 1), NTP);
        }
        if (name.startsWith("[") && name.startsWith("]:", colon - 1)) {
            return withPort(name.substring(1, colon - 1), name.substring(colon + 1), text);
        }
        if (colon < 0 || name.indexOf(':') != colon) {
            // There is no colon, or there are the several colons of a bare IPv6 address.
            return new ServerName(name, NTP);
        }
        return withPort(name.substring(0, colon), name.substring(colon + 1), text);
    }

    private static ServerName withPort(String host, String port, String text) {
        if (!port.matches("\\d{1,5}")) {
            return new ServerName(text, NTP);
        }
        int number = Integer.parseInt(port);
        return number >= 1 && number <= 65535 ? new ServerName(host, number) : new ServerName(text, NTP);
    }

    // Written by hand: Java links the generated methods of records on their first call, and each check would wait for
    // that.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerName that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /** {@code name:port} */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
