package org.patchlight.health;

/**
 * The ids of findings that more than one package names, because they report, explain or fix them. The id of any other finding is a
 * constant of its own class, or of the class of the fix that was made for it. Ids are a contract: commands, JSON, journals and histories carry them.
 */
public final class FindingId {
    public static final String CLOCK_AHEAD = "clock-ahead";
    public static final String CLOCK_BEHIND = "clock-behind";
    public static final String CLOCK_NOT_SYNCHRONIZED = "clock-not-synchronized";
    public static final String CLOCK_UNKNOWN = "clock-unknown";
    public static final String COMPONENT_STORE_CORRUPT = "component-store-corrupt";
    public static final String DEVICE_NEEDS_RESTART = "device-needs-restart";
    public static final String DEVICE_PROBLEM = "device-problem";
    public static final String DEVICE_WITHOUT_DRIVER = "device-without-driver";
    public static final String DEVICES_UNKNOWN = "devices-unknown";
    public static final String DISK_SPACE_LOW = "disk-space-low";
    public static final String HOSTS_FILE_BLOCKS_UPDATES = "hosts-file-blocks-updates";
    public static final String INTERNET_TIME_OFF = "internet-time-off";
    public static final String MANAGED_PC = "managed-pc";
    public static final String OLD_FOLDERS_KEPT = "old-folders-kept";
    public static final String REPAIR_UNFINISHED = "repair-unfinished";
    public static final String RESTART_PENDING = "restart-pending";
    public static final String SERVICE_FILE_MISSING = "service-file-missing";
    public static final String SIGN_IN_ASSISTANT_DISABLED = "sign-in-assistant-disabled";
    public static final String TIME_SERVICE_DISABLED = "time-service-disabled";
    public static final String UPDATE_FAILED = "update-failed";
    public static final String UPDATE_SERVICE_DISABLED = "update-service-disabled";
    public static final String UPDATE_SERVICE_MISSING = "update-service-missing";
    public static final String UPDATE_SOURCE_UNREAD = "update-source-unread";
    public static final String UPDATES_BY_POLICY = "updates-by-policy";
    public static final String UPDATES_OVERDUE = "updates-overdue";
    public static final String UPGRADE_BLOCKED = "upgrade-blocked";
    public static final String UPGRADE_FAILED = "upgrade-failed";
    public static final String WINDOWS_OUT_OF_SUPPORT = "windows-out-of-support";
    public static final String WRONG_TIME_ZONE = "wrong-time-zone";

    private FindingId() {}
}
