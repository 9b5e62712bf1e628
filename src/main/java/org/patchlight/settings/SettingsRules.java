package org.patchlight.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchlight.health.Message;

/**
 * The rules for valid settings. Each rule returns the reason why a value is invalid, as a message; empty if it is
 * valid.
 */
public final class SettingsRules {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(24);
    private static final Duration SMALLEST_ATTENTION = Duration.ofSeconds(1);
    private static final Duration LARGEST_ATTENTION = Duration.ofHours(1);
    private static final Duration LARGEST_PROBLEM = Duration.ofDays(1);
    /** The most time servers. */
    public static final int MOST_SERVERS = 10;

    private static final int MOST_DAYS = 365;
    private static final int FEWEST_OVERDUE_DAYS = 7;
    private static final int MOST_OVERDUE_DAYS = 90;

    /** A host name by RFC 1123 or an IPv4 address, or an IPv6 address in brackets; optionally followed by a port. */
    private static final Pattern SERVER = Pattern.compile(
            "(?:\\[(?<six>[0-9A-Fa-f:.]{2,45})\\]|(?<name>[A-Za-z0-9][A-Za-z0-9.-]*+))(?::(?<port>\\d{1,5}))?");

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_ADDRESS = 500;

    private SettingsRules() {}

    /** How often Windows Update is checked: 5 minutes to 24 hours. */
    public static Optional<Message> interval(Duration interval) {
        boolean fits = interval.compareTo(SHORTEST_INTERVAL) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0;
        return unless(fits, "settings.interval.range");
    }

    /** The offsets from which the clock needs attention (1 second to 1 hour) and is a problem (more, up to 1 day). */
    public static Optional<Message> thresholds(Duration attention, Duration problem) {
        if (attention.compareTo(SMALLEST_ATTENTION) < 0 || attention.compareTo(LARGEST_ATTENTION) > 0) {
            return Optional.of(Message.of("settings.attention.range"));
        }
        boolean fits = problem.compareTo(attention) > 0 && problem.compareTo(LARGEST_PROBLEM) <= 0;
        return unless(fits, "settings.problem.range");
    }

    /** A language: a well-formed tag (BCP 47), or the word for that of the desktop. */
    public static Optional<Message> language(String language) {
        boolean fits = language.equals(Settings.General.SYSTEM_LANGUAGE) || isTag(language);
        return unless(fits, "settings.language.form");
    }

    private static boolean isTag(String language) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    /** How many days a failed update is remembered: 1 to 365. */
    public static Optional<Message> recentDays(int days) {
        return unless(days >= 1 && days <= MOST_DAYS, "settings.recent-days.range");
    }

    /** How many days without an installed update count as overdue: 7 to 90. */
    public static Optional<Message> overdueDays(int days) {
        return unless(days >= FEWEST_OVERDUE_DAYS && days <= MOST_OVERDUE_DAYS, "settings.overdue-days.range");
    }

    /** How many days a repair's renamed folders are kept if no update gets installed: 1 to 365. */
    public static Optional<Message> keepOldFoldersDays(int days) {
        return unless(days >= 1 && days <= MOST_DAYS, "settings.keep-old-folders-days.range");
    }

    /** One time server, {@code name} or {@code name:port}. */
    public static Optional<Message> server(String server) {
        var parts = SERVER.matcher(server);
        // The length comes first: the pattern needs a frame of the stack for each label.
        if (server.length() > LONGEST_NAME || !parts.matches()) {
            return Optional.of(Message.of("settings.server.form", shortened(server)));
        }
        String port = parts.group("port");
        boolean fits = port == null || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65535);
        return unless(fits, "settings.server.port", server);
    }

    /** All time servers: 1 to 10 valid ones. */
    public static Optional<Message> servers(List<String> servers) {
        if (servers.isEmpty() || servers.size() > MOST_SERVERS) {
            return Optional.of(Message.of("settings.servers.count"));
        }
        return servers.stream().flatMap(server -> server(server).stream()).findFirst();
    }

    /** The address of the release file: empty, or one that begins with {@code https://}, without a password in it. */
    public static Optional<Message> releaseAddress(String address) {
        return unless(address.isEmpty() || isSecure(address), "settings.release-address.form");
    }

    private static boolean isSecure(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The reasons why these settings are invalid; empty if they are valid. */
    public static List<Message> all(Settings settings) {
        List<Message> reasons = new ArrayList<>();
        interval(settings.updates().interval()).ifPresent(reasons::add);
        thresholds(settings.clock().attention(), settings.clock().problem()).ifPresent(reasons::add);
        servers(settings.clock().servers()).ifPresent(reasons::add);
        recentDays(settings.updates().recentDays()).ifPresent(reasons::add);
        overdueDays(settings.updates().overdueDays()).ifPresent(reasons::add);
        language(settings.general().language()).ifPresent(reasons::add);
        keepOldFoldersDays(settings.fixes().keepOldFoldersDays()).ifPresent(reasons::add);
        releaseAddress(settings.releases().address()).ifPresent(reasons::add);
        return reasons;
    }

    private static String shortened(String server) {
        return server.length() > LONGEST_NAME ? server.substring(0, LONGEST_NAME) + "\u2026" : server;
    }

    private static Optional<Message> unless(boolean fits, String key, Object... arguments) {
        return fits ? Optional.empty() : Optional.of(Message.of(key, arguments));
    }
}
