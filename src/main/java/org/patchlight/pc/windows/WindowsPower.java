package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.windows.call.Privilege;
import org.patchlight.pc.windows.call.SystemLibrary;
import org.patchlight.pc.windows.call.Win32;

/**
 * Restarts the PC through {@code InitiateSystemShutdownEx}, logged as planned for an update. {@code shutdown.exe} is
 * not used: with a delay it always closes programs by force, and unsaved work is lost.
 */
final class WindowsPower implements Power {
    private static final long LEAST_SECONDS = 30;
    private static final String RIGHT = "SeShutdownPrivilege";
    /** Shown beside the message of Windows, which says in the language of the PC that it restarts, and when. */
    private static final String MESSAGE = "Patchlight";
    /** Planned; operating system; hot fix (reason.h). Without a reason Windows would log an unexpected restart. */
    private static final int REASON = 0x80000000 | 0x00020000 | 0x00000011;

    private static final int NO_SHUTDOWN_IN_PROGRESS = 1116;
    // SYSTEM_POWER_STATUS of winbase.h. Before Windows 10 the byte of the battery saver is reserved and 0.
    private static final int STATUS_SIZE = 12;
    private static final int MAINS = 0;
    private static final int CHARGE = 2;
    private static final int SAVER_FLAG = 3;
    private static final int UNPLUGGED = 0;
    private static final int FULL = 100;

    private interface Request {
        boolean ask();
    }

    @Override
    public void restart(Duration delay) throws PcException {
        int code = request(
                RESTART,
                () -> ShutdownLibrary.INSTANCE.InitiateSystemShutdownEx(
                        null, MESSAGE, seconds(delay), false, true, REASON));
        if (code != Win32.SUCCESS) {
            throw Win32.failure(RESTART, "PC", code);
        }
    }

    @Override
    public boolean abortRestart() throws PcException {
        int code = request("AbortSystemShutdown", () -> ShutdownLibrary.INSTANCE.AbortSystemShutdown(null));
        if (code != Win32.SUCCESS && code != NO_SHUTDOWN_IN_PROGRESS) {
            throw Win32.failure("AbortSystemShutdown", "PC", code);
        }
        return code == Win32.SUCCESS;
    }

    /** The code that the request returned. Every user has the privilege, but it is disabled until needed. */
    private static int request(String operation, Request request) throws PcException {
        return Win32.call(operation, "PC", () -> {
            Privilege right = Privilege.enable(RIGHT);
            try {
                return request.ask() ? Win32.SUCCESS : Native.getLastError();
            } finally {
                right.close();
            }
        });
    }

    @Override
    public Duration uptime() throws PcException {
        return Win32.call("GetTickCount64", "PC", () -> Duration.ofMillis(Kernel32.INSTANCE.GetTickCount64()));
    }

    @Override
    public boolean isSavingBattery() throws PcException {
        return supply().isSavingBattery();
    }

    @Override
    public PowerSupply supply() throws PcException {
        return Win32.call("GetSystemPowerStatus", "PC", () -> {
            byte[] status = new byte[STATUS_SIZE];
            if (!SystemLibrary.INSTANCE.GetSystemPowerStatus(status)) {
                throw Win32.failure("GetSystemPowerStatus", "PC", Native.getLastError());
            }
            return supply(status);
        });
    }

    /** Unknown values are 255, which is neither "unplugged" nor a charge. */
    static PowerSupply supply(byte[] status) {
        int charge = Byte.toUnsignedInt(status[CHARGE]);
        return new PowerSupply(
                status[MAINS] == UNPLUGGED,
                charge <= FULL ? OptionalInt.of(charge) : OptionalInt.empty(),
                status[SAVER_FLAG] == 1);
    }

    /** The delay in seconds, long enough to save work or to cancel the restart. */
    static int seconds(Duration delay) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_SECONDS, delay.toSeconds()));
    }

    /** The functions of {@code advapi32.dll} that start and cancel a restart. Loaded when first used. */
    interface ShutdownLibrary extends StdCallLibrary {
        ShutdownLibrary INSTANCE = Native.load("advapi32", ShutdownLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        boolean InitiateSystemShutdownEx(
                @Nullable String machine, String message, int seconds, boolean force, boolean restart, int reason);

        boolean AbortSystemShutdown(@Nullable String machine);
    }
}
