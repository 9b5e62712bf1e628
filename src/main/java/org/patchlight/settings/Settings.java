package org.patchlight.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the user chose.
 *
 * @param startWithWindows whether Patchlight starts when the person signs in
 * @param updateInterval how often Windows Update is looked at, 5 minutes to 24 hours
 * @param attention from which offset the clock deserves attention, 1 second to 1 hour
 * @param problem from which offset the clock is a problem, more than {@code attention}, up to 1 day
 * @param servers the time servers to ask, {@code name} or {@code name:port}, 1 to 10
 * @param webDates whether web servers are asked for the time where time servers give none that is certain
 * @param recentDays how many days back a failed update still counts, 1 to 365
 * @param overdueDays after how many days without an installed update one must have been missed, 7 to 90
 * @param keepOldFoldersDays for how many days folders that a repair set aside are kept where no update is installed, 1 to 365
 * @param notices which changes are announced
 * @param theme how the windows look
 */
public record Settings(
        boolean startWithWindows,
        Duration updateInterval,
        Duration attention,
        Duration problem,
        List<String> servers,
        boolean webDates,
        int recentDays,
        int overdueDays,
        int keepOldFoldersDays,
        Notices notices,
        Theme theme) {
    /** Which changes are announced by a notice. */
    public enum Notices {
        /** Changes to attention and to problem. */
        ALL,
        /** Changes to problem alone. */
        PROBLEMS,
        NONE;

        /** The stable name used on disk and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the windows look. */
    public enum Theme {
        /** As the desktop does. */
        SYSTEM,
        LIGHT,
        DARK;

        /** The stable name used on disk and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds until the user chooses. Windows gets its updates each second Tuesday of a month: at most 35 days lie between two of them. The servers are run for the public by four operators, none of them a pool. */
    public static final Settings DEFAULT = new Settings(
            false,
            Duration.ofMinutes(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            List.of("time.cloudflare.com", "time.windows.com", "time.apple.com", "time.google.com"),
            true,
            30,
            35,
            30,
            Notices.ALL,
            Theme.SYSTEM);

    public Settings {
        servers = List.copyOf(servers);
    }
}
