package org.patchlight.pc.policy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the host of a server's address leads, by its form alone: nothing is looked up in a network. */
final class ServerHost {
    private static final Set<String> LOOPBACK =
            Set.of("localhost", "localhost.localdomain", "localhost6", "ip6-localhost", "ip6-loopback", "loopback");

    /**
     * Names that no server has (RFC 2606, RFC 6761). Names below {@code .example} are not here: they stand for an
     * organisation's names in evidence whose names were replaced.
     */
    private static final Set<String> RESERVED = Set.of("example.com", "example.net", "example.org");

    private static final List<String> RESERVED_ENDS = List.of(".invalid", ".test");

    /** A label may hold an underscore, as computer names do, and letters of any language. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}_-]{1,63}+)*+\\.?");

    private static final Pattern NUMERIC =
            Pattern.compile("(?:0x[0-9a-f]*+|[0-9]++)(?:\\.(?:0x[0-9a-f]*+|[0-9]++))*+\\.?");
    private static final int LONGEST_NAME = 254;
    private static final long HIGHEST = 0xFFFF_FFFFL;

    private ServerHost() {}

    /**
     * Where a host leads.
     *
     * @param host a name, an IPv4 address in any form that Windows reads, or an IPv6 address in brackets
     * @param ownNames the names of this PC
     */
    static AddressKind kind(String host, List<String> ownNames) {
        String small = host.strip().toLowerCase(Locale.ROOT);
        if (small.length() > LONGEST_NAME) {
            return AddressKind.NOWHERE;
        }
        if (small.startsWith("[")) {
            return ofSix(small);
        }
        if (NUMERIC.matcher(small).matches()) {
            return ofFour(small);
        }
        if (!NAME.matcher(small).matches()) {
            return AddressKind.NOWHERE;
        }
        String name = small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
        if (LOOPBACK.contains(name) || name.endsWith(".localhost") || isOwn(name, ownNames)) {
            return AddressKind.THIS_PC;
        }
        boolean reserved = RESERVED.contains(name)
                || RESERVED_ENDS.stream().anyMatch(end -> name.endsWith(end) || name.equals(end.substring(1)));
        return reserved ? AddressKind.NOWHERE : AddressKind.SERVER;
    }

    private static boolean isOwn(String name, List<String> ownNames) {
        String first = name.contains(".") ? "" : name;
        return ownNames.stream()
                .map(own -> own.strip().toLowerCase(Locale.ROOT))
                .anyMatch(own -> !own.isEmpty() && (own.equals(name) || own.equals(first)));
    }

    /** As inet_aton reads it: one to four numbers, decimal, octal or hexadecimal, of which the last fills the rest. */
    private static AddressKind ofFour(String text) {
        String[] parts = (text.endsWith(".") ? text.substring(0, text.length() - 1) : text).split("\\.", -1);
        if (parts.length > 4) {
            return AddressKind.NOWHERE;
        }
        long address = 0;
        for (int part = 0; part < parts.length; part++) {
            boolean last = part == parts.length - 1;
            long most = last ? HIGHEST >> (8 * part) : 255;
            OptionalLong number = number(parts[part]);
            if (number.isEmpty() || number.getAsLong() > most) {
                return AddressKind.NOWHERE;
            }
            address |= last ? number.getAsLong() : number.getAsLong() << (24 - 8 * part);
        }
        return ofNumber(address);
    }

    private static AddressKind ofNumber(long address) {
        long first = address >> 24;
        // Windows, too, connects to itself where a program gives the address 0.0.0.0.
        if (first == 127 || address == 0) {
            return AddressKind.THIS_PC;
        }
        return first == 0 || first >= 224 ? AddressKind.NOWHERE : AddressKind.SERVER;
    }

    /** @param bracketed in brackets, so that the JDK asks no name server */
    private static AddressKind ofSix(String bracketed) {
        try {
            InetAddress address = InetAddress.getByName(bracketed);
            if (address instanceof Inet4Address) {
                return ofNumber(Integer.toUnsignedLong(
                        ByteBuffer.wrap(address.getAddress()).getInt()));
            }
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return AddressKind.THIS_PC;
            }
            return address.isMulticastAddress() ? AddressKind.NOWHERE : AddressKind.SERVER;
        } catch (UnknownHostException noAddress) {
            return AddressKind.NOWHERE;
        }
    }

    private static OptionalLong number(String text) {
        try {
            if (text.startsWith("0x")) {
                return OptionalLong.of(text.length() == 2 ? 0 : Long.parseLong(text.substring(2), 16));
            }
            return OptionalLong.of(Long.parseLong(text, text.length() > 1 && text.startsWith("0") ? 8 : 10));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
