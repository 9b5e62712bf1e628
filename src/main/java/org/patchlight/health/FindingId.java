package org.patchlight.health;

/**
 * The ids of findings that more than one package names, because they report, explain or fix them. The id of any other
 * finding is a constant of its own class, or of the class of its fix. Ids are a contract: commands, JSON, journals and
 * histories carry them.
 */
public final class FindingId {
    /** The clock is fast. */
    public static final String CLOCK_AHEAD = "clock-ahead";
    /** The clock is slow. */
    public static final String CLOCK_BEHIND = "clock-behind";
    /** Copied evidence shows that the clock was right when it was measured. */
    public static final String CLOCK_MEASURED = "clock-measured";
    /** Windows does not synchronize the clock. */
    public static final String CLOCK_NOT_SYNCHRONIZED = "clock-not-synchronized";
    /** The clock could not be checked. */
    public static final String CLOCK_UNKNOWN = "clock-unknown";
    /** The component store is corrupt. */
    public static final String COMPONENT_STORE_CORRUPT = "component-store-corrupt";
    /** A policy sends downloads past Delivery Optimization. */
    public static final String DELIVERY_OPTIMIZATION_BYPASSED = "delivery-optimization-bypassed";
    /** A device waits for a restart. */
    public static final String DEVICE_NEEDS_RESTART = "device-needs-restart";
    /** A device reports a problem. */
    public static final String DEVICE_PROBLEM = "device-problem";
    /** A device has no driver. */
    public static final String DEVICE_WITHOUT_DRIVER = "device-without-driver";
    /** The devices could not be checked. */
    public static final String DEVICES_UNKNOWN = "devices-unknown";
    /** The system volume has too little free space for updates. */
    public static final String DISK_SPACE_LOW = "disk-space-low";
    /** Updates to a newer Windows are paused. */
    public static final String FEATURE_UPDATES_PAUSED = "feature-updates-paused";
    /** Rules of Windows Firewall block the update services. */
    public static final String FIREWALL_BLOCKS_UPDATES = "firewall-blocks-updates";
    /** The hosts file redirects Microsoft's update servers. */
    public static final String HOSTS_FILE_BLOCKS_UPDATES = "hosts-file-blocks-updates";
    /** Windows says that an update is installed, and runs an older build. */
    public static final String INSTALLED_BUT_NOT_RUNNING = "installed-but-not-running";
    /** Internet time is turned off. */
    public static final String INTERNET_TIME_OFF = "internet-time-off";
    /** An organisation manages the PC. */
    public static final String MANAGED_PC = "managed-pc";
    /** Copies of folders from earlier fixes use disk space. */
    public static final String OLD_FOLDERS_KEPT = "old-folders-kept";
    /** A repair was interrupted. */
    public static final String REPAIR_UNFINISHED = "repair-unfinished";
    /** A restart is pending. */
    public static final String RESTART_PENDING = "restart-pending";
    /** Microsoft holds a newer Windows back from this PC. */
    public static final String SAFEGUARD_HOLD = "safeguard-hold";
    /** The program file of a service is missing. */
    public static final String SERVICE_FILE_MISSING = "service-file-missing";
    /** A service of Windows runs another program than Windows' own. */
    public static final String SERVICE_HIJACKED = "service-hijacked";
    /** Windows itself may no longer start a service. */
    public static final String SERVICE_RIGHTS_CHANGED = "service-rights-changed";
    /** The sign-in assistant, which feature updates need, is disabled. */
    public static final String SIGN_IN_ASSISTANT_DISABLED = "sign-in-assistant-disabled";
    /** Windows Update reported a success, and Windows doesn't have the build of that update. */
    public static final String SUCCESS_NOT_APPLIED = "success-not-applied";
    /** The Windows Time service is disabled. */
    public static final String TIME_SERVICE_DISABLED = "time-service-disabled";
    /** The Windows Time service does not exist. */
    public static final String TIME_SERVICE_MISSING = "time-service-missing";
    /** The Windows Time service is not running, so that w32tm could not ask it. */
    public static final String TIME_SERVICE_NOT_RUNNING = "time-service-not-running";
    /** An update failed. */
    public static final String UPDATE_FAILED = "update-failed";
    /** Programs of Windows Update have another name. */
    public static final String UPDATE_PROGRAMS_RENAMED = "update-programs-renamed";
    /** A policy requires an update server that can't work. */
    public static final String UPDATE_SERVER_UNUSABLE = "update-server-unusable";
    /** A service that updates need is disabled. */
    public static final String UPDATE_SERVICE_DISABLED = "update-service-disabled";
    /** A service that updates need failed, as an event of Windows says. */
    public static final String UPDATE_SERVICE_FAILED = "update-service-failed";
    /** A service that updates need does not exist. */
    public static final String UPDATE_SERVICE_MISSING = "update-service-missing";
    /** A source of the update check could not be read. */
    public static final String UPDATE_SOURCE_UNREAD = "update-source-unread";
    /** Policies control updates. */
    public static final String UPDATES_WAIT_FOR_POWER = "updates-wait-for-power";

    public static final String UPDATES_WAIT_FOR_CONNECTION = "updates-wait-for-connection";
    public static final String UPDATES_BY_POLICY = "updates-by-policy";
    /** No update was installed for too long. */
    public static final String UPDATES_OVERDUE = "updates-overdue";
    /** Updates are paused. */
    public static final String UPDATES_PAUSED = "updates-paused";
    /** Updates are paused for years, which Windows itself doesn't offer. */
    public static final String UPDATES_PAUSED_FOR_EVER = "updates-paused-for-ever";
    /** The upgrade to a newer Windows is blocked. */
    public static final String UPGRADE_BLOCKED = "upgrade-blocked";
    /** An upgrade to a newer Windows failed. */
    public static final String UPGRADE_FAILED = "upgrade-failed";
    /** This version of Windows no longer gets updates. */
    public static final String WINDOWS_OUT_OF_SUPPORT = "windows-out-of-support";
    /** The time zone is wrong. */
    public static final String WRONG_TIME_ZONE = "wrong-time-zone";

    private FindingId() {}
}
