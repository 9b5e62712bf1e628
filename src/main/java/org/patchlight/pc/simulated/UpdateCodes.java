package org.patchlight.pc.simulated;

/** Result codes with which the simulated update agent fails or ends, as the real one does. */
final class UpdateCodes {
    static final int SERVICE_DISABLED = 0x80070422;
    static final int NOT_FOUND = 0x80070002;
    static final int STORE_CORRUPT = 0x80073712;
    static final int STORE_DATA_MISSING = 0x80248007;
    static final int NO_SIGNATURE = 0x800B0100;
    static final int RESTART_NEEDED = 0x00240005;
    static final int NAME_NOT_RESOLVED = 0x8024402C;
    static final int SECURE_CHANNEL_FAILED = 0x80072F8F;
    static final int INSTALL_NOT_ALLOWED = 0x80240016;

    private UpdateCodes() {}
}
