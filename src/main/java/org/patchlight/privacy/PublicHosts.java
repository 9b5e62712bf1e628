package org.patchlight.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps names of public servers that are the same for everybody, and removes those of all others. */
public final class PublicHosts {
    private static final String PLACEHOLDER = "<server>";
    /** Servers of Windows, and public time servers. Names below them are public too. */
    private static final List<String> PUBLIC = List.of(
            "microsoft.com",
            "windowsupdate.com",
            "windows.com",
            "msftconnecttest.com",
            "msftncsi.com",
            "pool.ntp.org",
            "nist.gov",
            "time.google.com",
            "time.cloudflare.com",
            "time.apple.com",
            "time.facebook.com",
            "ptbtime1.ptb.de",
            "ptbtime2.ptb.de",
            "ptbtime3.ptb.de",
            "ntp.ubuntu.com",
            "usno.navy.mil");
    /** The last labels that tell a host from a file, a version or a class. */
    private static final Set<String> TOP = Set.of(
            ("com org net edu gov mil int info biz io me app dev cloud local lan localdomain internal intranet corp home arpa"
                            + " private test example invalid eu de at ch fr uk nl be lu it es pt pl cz sk hu ro bg gr se no fi dk"
                            + " is ie ru ua by tr il ir in cn jp kr tw hk sg au nz ca us mx br ar cl co za eg ng ke id th vn my ph ai tv cc")
                    .split(" ", -1));

    private static final Pattern OF_ADDRESS =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{1,20}+://(?:<login>@)?)([^\\s/?#\"'<>|\\\\;]{1,255}+)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}_.\\\\/-])[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}_-]{1,63}+){1,8}+");

    /** This PC itself, by which an update server is recognized as unusable. */
    private static final Pattern LOCAL = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|0\\.0\\.0\\.0|\\[::1]");

    private PublicHosts() {}

    /** The line with a placeholder for each host that is not public. */
    static String scrub(String line) {
        String text = line;
        if (text.contains("://")) {
            text = OF_ADDRESS.matcher(text).replaceAll(found -> quoted(found.group(1) + ofAddress(found.group(2))));
        }
        return text.indexOf('.') < 0 ? text : DOTTED.matcher(text).replaceAll(found -> quoted(dotted(found)));
    }

    /** A host alone, such as in a list of time servers. */
    public static String host(String host) {
        return isPublic(host) ? host : PLACEHOLDER;
    }

    private static String ofAddress(String hostAndPort) {
        int port = hostAndPort.lastIndexOf(':');
        boolean numbered = port > 0 && hostAndPort.substring(port + 1).matches("\\d{1,5}");
        String host = numbered ? hostAndPort.substring(0, port) : hostAndPort;
        return host(host) + (numbered ? hostAndPort.substring(port) : "");
    }

    private static String dotted(MatchResult found) {
        String name = found.group();
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TOP.contains(last) ? host(name) : name;
    }

    /** Whether a host is the same for everybody. */
    public static boolean isPublic(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (LOCAL.matcher(lower).matches()) {
            return true;
        }
        return PUBLIC.stream().anyMatch(one -> lower.equals(one) || lower.endsWith("." + one));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
