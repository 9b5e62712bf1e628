package org.patchlight.casefile.clock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;

/**
 * The output of {@code w32tm /query /configuration}. The names of settings and of time providers are those of the
 * registry, which are never translated; the word in brackets after a value is.
 */
final class ConfigurationOutput {
    private static final Pattern SECTION = Pattern.compile("(\\w{3,60})\\s{0,4}\\([^:]{1,40}\\)?");
    private static final Pattern SETTING =
            Pattern.compile("(\\w{3,60})\\s{0,40}[:\uFF1A]\\s{0,4}([^(]{1,400}?)\\s{0,4}(?:\\(([^()]{1,60})\\))?");
    private static final String CLIENT = "ntpclient";

    private String section = "";
    private @Nullable String type;
    private @Nullable List<Peer> peers;
    private @Nullable Boolean clientOn;
    private @Nullable String unnamed;
    private @Nullable String local;
    private @Nullable String origin;
    private long read;

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        Matcher setting = SETTING.matcher(line);
        if (setting.matches()) {
            setting(setting.group(1).toLowerCase(Locale.ROOT), setting.group(2).strip(), setting.group(3));
            return;
        }
        Matcher header = SECTION.matcher(line);
        if (header.matches()) {
            section = header.group(1).toLowerCase(Locale.ROOT);
        }
    }

    private void setting(String name, String value, @Nullable String from) {
        switch (name) {
            case "type" -> {
                if (isType(value)) {
                    read++;
                    type = value;
                    origin = from;
                }
            }
            case "ntpserver" -> {
                read++;
                peers = Peer.list(value);
                origin = origin == null ? from : origin;
            }
            case "enabled" -> {
                unnamed = section.isEmpty() ? value : null;
                if (section.equals(CLIENT)) {
                    read++;
                    clientOn = !value.equals("0");
                }
            }
            // Get-ItemProperty shows the key below its values.
            case "pschildname" -> {
                if (unnamed != null && value.equalsIgnoreCase(CLIENT)) {
                    read++;
                    clientOn = !unnamed.equals("0");
                }
                unnamed = null;
            }
            // No policy sets the library of a provider, so the word next to it means that the PC itself decides.
            case "dllname" -> local = from;
            default -> {
                // Other settings don't decide whether the clock is set.
            }
        }
    }

    private static boolean isType(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "ntp", "nt5ds", "nosync", "allsync" -> true;
            default -> false;
        };
    }

    /** The settings; empty unless they show the type, or whether servers are asked. */
    Optional<InternetTime> settings() {
        if (type == null && clientOn == null) {
            return Optional.empty();
        }
        boolean byPolicy =
                origin != null && (local == null ? origin.equalsIgnoreCase("Policy") : !origin.equals(local));
        return Optional.of(
                new InternetTime(type, peers == null ? List.of() : peers, clientOn, null, null, null, byPolicy));
    }

    /** Whether the output shows the list of servers, even an empty one. */
    boolean hasPeers() {
        return peers != null;
    }

    /** The number of settings. */
    long read() {
        return read;
    }
}
