package org.patchlight.health;

/**
 * The ids of fixes that more than one package names. The id of any other fix is the constant {@code ID} of its class.
 * Ids are a contract: commands, JSON, journals and histories carry them.
 */
public final class FixId {
    public static final String FINISH_REPAIR = "finish-repair";
    public static final String SET_TIME_ZONE = "set-time-zone";
    public static final String ENABLE_INTERNET_TIME = "enable-internet-time";
    public static final String RESYNC_CLOCK = "resync-clock";
    public static final String RESTORE_UPDATE_SERVICES = "restore-update-services";
    public static final String REPAIR_COMPONENT_STORE = "repair-component-store";
    public static final String ALLOW_OS_UPGRADE = "allow-os-upgrade";
    public static final String RUN_MEDIA_CREATION_TOOL = "run-media-creation-tool";
    public static final String RUN_TROUBLESHOOTER = "run-troubleshooter";
    public static final String REINSTALL_WINDOWS = "reinstall-windows";
    public static final String REINSTALL_PACKAGE = "reinstall-package";
    public static final String RETRY_UPDATE = "retry-update";
    public static final String UPDATE_DRIVERS = "update-drivers";
    public static final String REMOVE_OLD_FOLDERS = "remove-old-folders";
    public static final String REMOVE_UPDATE_BLOCKER = "remove-update-blocker";
    public static final String RESTART_PC = "restart-pc";

    /** Another name of {@link #REMOVE_UPDATE_BLOCKER}, which a person may use. Plans and JSON show the id itself. */
    private static final String UNDO_UPDATE_BLOCKER = "undo-update-blocker";

    private FixId() {}

    /** The id for a name that a person used: the id itself, or the one that it is another name of. */
    public static String of(String name) {
        return name.equals(UNDO_UPDATE_BLOCKER) ? REMOVE_UPDATE_BLOCKER : name;
    }
}
