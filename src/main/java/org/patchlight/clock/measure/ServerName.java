package org.patchlight.clock.measure;

import org.jspecify.annotations.Nullable;

/**
 * A time server as a person names it: {@code name}, {@code name:port}, an IPv4 address likewise, or an IPv6 address, in brackets if a port
 * follows.
 *
 * @param host the name or the numeric address, without brackets
 * @param port the UDP port, 1 to 65535
 */
public record ServerName(String host, int port) {
    private static final int NTP = 123;

    /** Reads a setting. What is no server name becomes one that nobody answers to. */
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
            // No colon, or the several of a bare IPv6 address.
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

    // By hand, because Java links the ones it makes itself when they are first called, which each check would wait for.
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
