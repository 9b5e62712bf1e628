package org.patchlight.pc.simulated.state;

/** Result codes with which the simulated update agent fails or ends, as the real one does. */
public final class UpdateCodes {
    public static final int SERVICE_DISABLED = 0x80070422;
    public static final int NOT_FOUND = 0x80070002;
    public static final int STORE_CORRUPT = 0x80073712;
    public static final int STORE_DATA_MISSING = 0x80248007;
    public static final int NO_SIGNATURE = 0x800B0100;
    public static final int RESTART_NEEDED = 0x00240005;
    public static final int NAME_NOT_RESOLVED = 0x8024402C;
    public static final int SECURE_CHANNEL_FAILED = 0x80072F8F;
    public static final int INSTALL_NOT_ALLOWED = 0x80240016;

    private UpdateCodes() {}
}
