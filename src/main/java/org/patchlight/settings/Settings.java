package org.patchlight.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the user.
 *
 * @param startWithWindows whether Patchlight starts when the user signs in
 * @param updateInterval how often Windows Update is checked, 5 minutes to 24 hours
 * @param attention the offset from which the clock needs attention, 1 second to 1 hour
 * @param problem the offset from which the clock is a problem, more than {@code attention}, up to 1 day
 * @param servers the time servers to ask, {@code name} or {@code name:port}, 1 to 10
 * @param webDates whether to ask web servers for the time if time servers give no certain answer
 * @param recentDays how many days a failed update is remembered, 1 to 365
 * @param overdueDays how many days without an installed update count as overdue, 7 to 90
 * @param keepOldFoldersDays how many days a repair's renamed folders are kept if no update gets installed, 1 to 365
 * @param restorePointFirst whether heavier fixes begin with a restore point
 * @param notices which changes cause a notification
 * @param theme the theme of the windows
 * @param leftClick what a click on the tray icon opens
 * @param quietHoursOrNull the hours of each day without notifications; null for none
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
        boolean restorePointFirst,
        Notices notices,
        Theme theme,
        LeftClick leftClick,
        @Nullable QuietHours quietHoursOrNull) {
    /** Which changes cause a notification. */
    public enum Notices {
        /** Changes to attention and to problem. */
        ALL,
        /** Changes to problem only. */
        PROBLEMS,
        NONE;

        /** The stable name used on disk and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The theme of the windows. */
    public enum Theme {
        /** The theme of the desktop. */
        SYSTEM,
        LIGHT,
        DARK;

        /** The stable name used on disk and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a click on the tray icon opens. */
    public enum LeftClick {
        /** The small window beside the icon. */
        FLYOUT,
        /** The main window. */
        WINDOW;

        /** The stable name used on disk and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The settings of a new user. Windows gets its updates on the second Tuesday of each month, so two of them are at
     * most 35 days apart. The servers are public services of four operators, and none of them is a pool.
     */
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
            true,
            Notices.ALL,
            Theme.SYSTEM,
            LeftClick.FLYOUT,
            null);

    public Settings {
        servers = List.copyOf(servers);
    }

    /** The hours of each day without notifications. */
    public Optional<QuietHours> quietHours() {
        return Optional.ofNullable(quietHoursOrNull);
    }
}
