package org.patchlight.pc.windows;

import com.sun.jna.Native;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.PowerSupply;

/** Restarts through {@code shutdown.exe}, logged as planned for an update; no program is closed by force. */
final class WindowsPower implements Power {
    private static final long LEAST_SECONDS = 30;

    // Operating system (2): hot fix (17), planned.
    private static final String REASON = "p:2:17";
    // SYSTEM_POWER_STATUS of winbase.h; before Windows 10 the byte is reserved and 0.
    private static final int STATUS_SIZE = 12;
    private static final int MAINS = 0;
    private static final int CHARGE = 2;
    private static final int SAVER_FLAG = 3;
    private static final int UNPLUGGED = 0;
    private static final int FULL = 100;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public void restart(Duration delay) throws PcException {
        WindowsProcesses.succeed("shutdown.exe", arguments(delay), LIMIT);
    }

    @Override
    public boolean isSavingBattery() throws PcException {
        return supply().saving();
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

    /** Whatever is not known is 255: neither "unplugged", nor a charge. */
    static PowerSupply supply(byte[] status) {
        int charge = Byte.toUnsignedInt(status[CHARGE]);
        return new PowerSupply(
                status[MAINS] == UNPLUGGED,
                charge <= FULL ? OptionalInt.of(charge) : OptionalInt.empty(),
                status[SAVER_FLAG] == 1);
    }

    static List<String> arguments(Duration delay) {
        long seconds = Math.max(LEAST_SECONDS, delay.toSeconds());
        return List.of("/r", "/t", String.valueOf(seconds), "/d", REASON);
    }
}
