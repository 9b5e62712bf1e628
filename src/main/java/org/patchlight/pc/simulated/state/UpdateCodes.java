package org.patchlight.pc.simulated.state;

/** The HRESULTs of the simulated update agent, which are those of the real one. */
public final class UpdateCodes {
    /** The service is disabled (ERROR_SERVICE_DISABLED). */
    public static final int SERVICE_DISABLED = 0x80070422;
    /** A file was not found (ERROR_FILE_NOT_FOUND). */
    public static final int NOT_FOUND = 0x80070002;
    /** The battery is too low to install (WU_E_LOW_BATTERY). */
    public static final int LOW_BATTERY = 0x8024004C;
    /** The connection is metered beyond what a policy allows (WU_E_NETWORK_COST_EXCEEDS_POLICY). */
    public static final int COST_TOO_HIGH = 0x80240059;
    /** A package that the update builds on is incomplete (CBS_E_STORE_CORRUPTION). */
    public static final int PACKAGE_INCOMPLETE = 0x800F0831;
    /** The component store is corrupt (ERROR_SXS_COMPONENT_STORE_CORRUPT). */
    public static final int STORE_CORRUPT = 0x80073712;
    /** The agent's store lacks data that it needs (0x80248007, WU_E_DS_NODATA). */
    public static final int STORE_DATA_MISSING = 0x80248007;
    /** The update has no signature (TRUST_E_NOSIGNATURE). */
    public static final int NO_SIGNATURE = 0x800B0100;
    /** Success, but a restart is needed (WU_S_REBOOT_REQUIRED). */
    public static final int RESTART_NEEDED = 0x00240005;
    /** The name of the server was not resolved (WU_E_PT_WINHTTP_NAME_NOT_RESOLVED). */
    public static final int NAME_NOT_RESOLVED = 0x8024402C;
    /** The secure connection to the server failed (ERROR_WINHTTP_SECURE_FAILURE). */
    public static final int SECURE_CHANNEL_FAILED = 0x80072F8F;
    /** Another installation runs or a restart is pending (WU_E_INSTALL_NOT_ALLOWED). */
    public static final int INSTALL_NOT_ALLOWED = 0x80240016;

    /** The server did not answer (ERROR_WINHTTP_CANNOT_CONNECT). */
    public static final int NO_SERVER_ANSWERS = 0x80072EFD;

    private UpdateCodes() {}
}
