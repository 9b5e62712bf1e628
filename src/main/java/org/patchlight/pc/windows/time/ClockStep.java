package org.patchlight.pc.windows.time;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SYSTEMTIME;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Privilege;
import org.patchlight.pc.windows.call.Win32;

/** Steps the clock of Windows, in whole milliseconds. */
final class ClockStep {
    private static final String OPERATION = "SetSystemTime";
    private static final String TARGET = "clock";
    private static final String RIGHT = "SeSystemtimePrivilege";

    // Windows counts time from 1601, and years after 9999 are mistakes.
    private static final int FIRST_YEAR = 1601;
    private static final int LAST_YEAR = 9999;

    private ClockStep() {}

    /** @throws PcException DENIED without the right to set the clock; FAILED with the code */
    static void by(Duration step) throws PcException {
        Win32.call(OPERATION, TARGET, () -> {
            // Loaded before the clock is read, because loading takes time.
            Kernel32 kernel = Kernel32.INSTANCE;
            Privilege right = Privilege.enable(RIGHT);
            try {
                if (!kernel.SetSystemTime(systemTime(MachineTime.now(), step))) {
                    throw Win32.failure(OPERATION, TARGET, Native.getLastError());
                }
                return step;
            } finally {
                right.close();
            }
        });
    }

    /** The time to set, to the nearest millisecond. @throws PcException FAILED if Windows has no such time */
    static SYSTEMTIME systemTime(Instant now, Duration step) throws PcException {
        LocalDateTime utc = LocalDateTime.ofInstant(
                now.plus(step).plus(500, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        if (utc.getYear() < FIRST_YEAR || utc.getYear() > LAST_YEAR) {
            throw new PcException(Reason.FAILED, OPERATION, TARGET, Win32.INVALID_PARAMETER);
        }
        SYSTEMTIME time = new SYSTEMTIME();
        time.wYear = (short) utc.getYear();
        time.wMonth = (short) utc.getMonthValue();
        time.wDay = (short) utc.getDayOfMonth();
        time.wHour = (short) utc.getHour();
        time.wMinute = (short) utc.getMinute();
        time.wSecond = (short) utc.getSecond();
        time.wMilliseconds = (short) (utc.getNano() / 1_000_000);
        return time;
    }
}
