package org.patchlight.pc.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of a hosts file: an address and the names that resolve to it. A number sign starts a comment. */
public final class HostsLine {
    /** The domains of the servers of Windows Update and its downloads (windows-itpro-docs, connection endpoints). */
    private static final List<String> DOMAINS = List.of(
            "windowsupdate.com",
            "windowsupdate.microsoft.com",
            "update.microsoft.com",
            "delivery.mp.microsoft.com",
            "dsp.mp.microsoft.com",
            "emdl.ws.microsoft.com",
            "wustat.windows.com");

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}(?:%\\w{1,20})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\uFEFF]+");
    private static final int LONGEST_SHOWN = 160;

    private HostsLine() {}

    /** Whether the line is active and contains a server of Windows Update. */
    public static boolean blocksUpdates(String line) {
        return blockedDomain(line).isPresent();
    }

    /** The domain of Microsoft's update servers whose name is in the line; empty if the line blocks none. */
    public static Optional<String> blockedDomain(String line) {
        int remark = line.indexOf('#');
        String active = remark < 0 ? line : line.substring(0, remark);
        // Most lines of a long list have no server of interest, so this quick check comes first.
        if (!active.contains(".")) {
            return Optional.empty();
        }
        String[] words = SPACES.split(active.replace("\uFEFF", "").strip(), -1);
        if (words.length < 2 || !ADDRESS.matcher(words[0]).matches()) {
            return Optional.empty();
        }
        for (int i = 1; i < words.length; i++) {
            Optional<String> domain = domain(words[i]);
            if (domain.isPresent()) {
                return domain;
            }
        }
        return Optional.empty();
    }

    /** The line without runs of spaces, cut to the length that is shown. */
    public static String shown(String line) {
        String text = SPACES.matcher(line).replaceAll(" ").strip();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** The domain of Microsoft's update servers that a server belongs to; empty if it belongs to none. */
    public static Optional<String> domain(String name) {
        String host = name.toLowerCase(Locale.ROOT);
        return DOMAINS.stream()
                .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
                .findFirst();
    }
}
