package org.patchlight.clock.windows;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time server that Windows is set to ask.
 *
 * @param host its name or address
 * @param flags 1 at an interval of its own, 2 only if others fail, 4 symmetric active, 8 as a client; 0 where none are written
 */
public record Peer(String host, int flags) {
    private static final int AS_CLIENT = 8;
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern FLAGS = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,4})");

    /** Reads a list such as {@code time.windows.com,0x9 other.example,0x2}. */
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

    /** Whether it is asked as a client asks a server. */
    public boolean isAskedAsClient() {
        return !host.isEmpty() && (flags & AS_CLIENT) != 0;
    }

    /** As Windows writes it. */
    @Override
    public String toString() {
        return flags == 0 ? host : host + ",0x" + Integer.toHexString(flags);
    }
}
