package org.patchlight.clock.windows;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time server in the list that Windows asks.
 *
 * @param host its name or address
 * @param flags the sum of: 1 use SpecialPollInterval, 2 only as a fallback, 4 symmetric active mode, 8 client mode; 0
 *     if the list has no flags
 */
public record Peer(String host, int flags) {
    private static final int AS_CLIENT = 8;
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern FLAGS = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,4})");

    /** Parses a list such as {@code time.windows.com,0x9 other.example,0x2}. Unreadable flags count as 0. */
    public static List<Peer> list(String written) {
        return Stream.of(GAPS.split(written.strip(), -1))
                .filter(part -> !part.isEmpty())
                .map(Peer::of)
                .toList();
    }

    private static Peer of(String part) {
        int comma = part.indexOf(',');
        if (comma < 0) {
            return new Peer(part, 0);
        }
        String flags = part.substring(comma + 1);
        boolean readable = FLAGS.matcher(flags).matches();
        String digits = FLAGS.matcher(flags).replaceFirst("$1");
        return new Peer(part.substring(0, comma), readable ? Integer.parseInt(digits, 16) : 0);
    }

    /** Whether Windows asks it in client mode. */
    public boolean isAskedAsClient() {
        return !host.isEmpty() && (flags & AS_CLIENT) != 0;
    }

    /** The form that Windows writes into the registry. */
    @Override
    public String toString() {
        return flags == 0 ? host : host + ",0x" + Integer.toHexString(flags);
    }
}
