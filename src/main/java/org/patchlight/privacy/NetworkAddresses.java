package org.patchlight.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes network addresses from a line: IPv4, IPv6 and MAC addresses. Loopback, null and broadcast addresses stay.
 * So does the public address of a time server, recognized by its port 123 (RFC 5905, section 7.2).
 */
public final class NetworkAddresses {
    private static final String PLACEHOLDER = "<address>";
    private static final int MOST_OF_A_BYTE = 255;

    private static final Pattern FOUR =
            Pattern.compile("(?<![\\w.~])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?![\\p{L}\\p{N}~]|\\.\\d)");
    /** The last 32 bits as IPv4 (RFC 6052), whose digits may have been replaced already. */
    private static final String EMBEDDED = "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|<address>)";

    /** IPv6. Times in logs have colons too, but neither eight parts nor an empty part. */
    private static final Pattern SIX = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:(?:[0-9a-f]{1,4}:){6}(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|" + EMBEDDED + ")"
                    + "|(?:64|[23f][0-9a-f]{2,3})(?::[0-9a-f]{1,4}){0,6}::(?:[0-9a-f]{1,4}:){0,6}(?:[0-9a-f]{1,4}|"
                    + EMBEDDED + ")?|::(?:ffff:)(?:0:)?(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|" + EMBEDDED
                    + "))(?![\\p{L}\\p{N}]|:\\w)");

    private static final Pattern CARD = Pattern.compile(
            "(?i)[0-9a-f]{2}(?<![\\p{L}\\p{N}]..)(?<![0-9a-f][.:-]..)(?:(?:-[0-9a-f]{2}){5}"
                    + "|(?::[0-9a-f]{2}){5}|[0-9a-f]{2}\\.[0-9a-f]{4}\\.[0-9a-f]{4}(?!\\.\\w))(?![\\p{L}\\p{N}]|[:-][0-9a-f])");
    private static final Pattern LABELLED_CARD =
            Pattern.compile("(?i)\\b(MAC[ :=]{1,3})[0-9a-f]{12}(?![\\p{L}\\p{N}])");

    private NetworkAddresses() {}

    /** The line with a placeholder for each address. */
    public static String scrub(String line) {
        String text = line;
        if (text.indexOf('.') >= 0) {
            String whole = text;
            Matcher four = FOUR.matcher(whole);
            text = four.replaceAll(found -> isKept(found, whole) ? found.group() : PLACEHOLDER);
        }
        if (text.indexOf(':') >= 0) {
            text = SIX.matcher(text).replaceAll(PLACEHOLDER);
        }
        text = CARD.matcher(text).replaceAll(PLACEHOLDER);
        return LABELLED_CARD.matcher(text).replaceAll("$1" + PLACEHOLDER);
    }

    private static boolean isKept(MatchResult found, String line) {
        String[] parts = found.group().split("\\.", -1);
        int[] bytes = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = Integer.parseInt(parts[i]);
            if (bytes[i] > MOST_OF_A_BYTE) {
                return true;
            }
        }
        boolean special = bytes[0] == 127 || bytes[0] == 0 || bytes[0] == MOST_OF_A_BYTE;
        return special || isVersion(line, found.start()) || (isPublic(bytes) && isTimeServer(line, found.end()));
    }

    private static boolean isVersion(String line, int start) {
        return line.regionMatches(true, Math.max(0, start - 8), "version", 0, 7);
    }

    // The time service writes a peer as "own address:123->server:123".
    private static boolean isTimeServer(String line, int end) {
        return line.startsWith(":123", end) && !line.startsWith(":123-", end);
    }

    private static boolean isPublic(int... bytes) {
        return bytes[0] != 10
                && !(bytes[0] == 172 && bytes[1] >= 16 && bytes[1] < 32)
                && !(bytes[0] == 192 && bytes[1] == 168)
                && !(bytes[0] == 169 && bytes[1] == 254)
                && !(bytes[0] == 100 && bytes[1] >= 64 && bytes[1] < 128);
    }
}
