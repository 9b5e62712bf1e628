package org.patchlight.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the user, in the groups of the settings dialog. A new setting is a component of its group, with a
 * default here and a key in {@link SettingsJson}.
 */
public record Settings(
        General general, Notifications notifications, Updates updates, Clock clock, Fixes fixes, Releases releases) {
    /**
     * The settings of a new user. Windows gets its updates on the second Tuesday of each month, so two of them are at
     * most 35 days apart. The servers are public services of four operators, and none of them is a pool.
     */
    public static final Settings DEFAULT = new Settings(
            new General(false, General.SYSTEM_LANGUAGE, Theme.SYSTEM, LeftClick.FLYOUT),
            new Notifications(Notices.ALL, null, true),
            new Updates(Duration.ofMinutes(60), 30, 35),
            new Clock(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    List.of("time.cloudflare.com", "time.windows.com", "time.apple.com", "time.google.com"),
                    true),
            new Fixes(30, true),
            new Releases(false, ""));

    /**
     * The program itself.
     *
     * @param startWithWindows whether Patchlight starts when the user signs in
     * @param language the language of windows, a tag (BCP 47), or {@link #SYSTEM_LANGUAGE}
     * @param theme the theme of the windows
     * @param leftClick what a click on the tray icon opens
     */
    public record General(boolean startWithWindows, String language, Theme theme, LeftClick leftClick) {
        /** The value of a language that follows the desktop. */
        public static final String SYSTEM_LANGUAGE = "system";
    }

    /**
     * When notifications are shown.
     *
     * @param notices which changes cause a notification
     * @param quietHoursOrNull the hours of each day without notifications; null for none
     * @param eventLog whether changes are written into the Application log, where setup registered the source
     */
    public record Notifications(Notices notices, @Nullable QuietHours quietHoursOrNull, boolean eventLog) {
        /** The hours of each day without notifications. */
        public Optional<QuietHours> quietHours() {
            return Optional.ofNullable(quietHoursOrNull);
        }
    }

    /**
     * How Windows Update is checked.
     *
     * @param interval how often it is checked, 5 minutes to 24 hours
     * @param recentDays how many days a failed update is remembered, 1 to 365
     * @param overdueDays how many days without an installed update count as overdue, 7 to 90
     */
    public record Updates(Duration interval, int recentDays, int overdueDays) {}

    /**
     * How the clock is checked.
     *
     * @param attention the offset from which the clock needs attention, 1 second to 1 hour
     * @param problem the offset from which the clock is a problem, more than {@code attention}, up to 1 day
     * @param servers the time servers to ask, {@code name} or {@code name:port}, 1 to 10
     * @param webDates whether to ask web servers for the time if time servers give no certain answer
     */
    public record Clock(Duration attention, Duration problem, List<String> servers, boolean webDates) {
        public Clock {
            servers = List.copyOf(servers);
        }
    }

    /**
     * What fixes keep.
     *
     * @param keepOldFoldersDays how many days a repair's renamed folders are kept if no update gets installed, 1 to 365
     * @param restorePointFirst whether heavier fixes begin with a restore point
     */
    public record Fixes(int keepOldFoldersDays, boolean restorePointFirst) {}

    /**
     * Updates of Patchlight itself.
     *
     * @param allowed whether the command {@code update} may contact the address
     * @param address of the signed release file, with {@code https}; empty for none
     */
    public record Releases(boolean allowed, String address) {}

    /** These settings with another group. */
    public Settings with(General changed) {
        return new Settings(changed, notifications, updates, clock, fixes, releases);
    }

    /** These settings with another group. */
    public Settings with(Notifications changed) {
        return new Settings(general, changed, updates, clock, fixes, releases);
    }

    /** These settings with another group. */
    public Settings with(Updates changed) {
        return new Settings(general, notifications, changed, clock, fixes, releases);
    }

    /** These settings with another group. */
    public Settings with(Clock changed) {
        return new Settings(general, notifications, updates, changed, fixes, releases);
    }

    /** These settings with another group. */
    public Settings with(Fixes changed) {
        return new Settings(general, notifications, updates, clock, changed, releases);
    }

    /** These settings with another group. */
    public Settings with(Releases changed) {
        return new Settings(general, notifications, updates, clock, fixes, changed);
    }

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
}
