package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.platform.win32.WinBase.SYSTEMTIME;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Win32;

/** Only calculates the time to set; no test here sets a clock. */
class ClockStepTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456789Z");

    private static String time(Instant now, Duration step) throws PcException {
        SYSTEMTIME time = ClockStep.systemTime(now, step);
        return String.format(
                "%d-%d-%d %d:%d:%d.%d",
                time.wYear, time.wMonth, time.wDay, time.wHour, time.wMinute, time.wSecond, time.wMilliseconds);
    }

    @Test
    void adds_the_step_and_rounds_to_the_millisecond() throws PcException {
        assertThat(time(NOW, Duration.ZERO)).isEqualTo("2026-2-3 4:5:6.123");
        assertThat(time(NOW, Duration.ofNanos(100_000))).isEqualTo("2026-2-3 4:5:6.124");
        assertThat(time(NOW, Duration.ofDays(-2))).isEqualTo("2026-2-1 4:5:6.123");
        assertThat(time(Instant.parse("2025-12-31T23:59:59.9996Z"), Duration.ZERO))
                .isEqualTo("2026-1-1 0:0:0.0");
    }

    @Test
    void a_time_that_windows_has_not_is_refused() {
        for (int days : new int[] {-400_000, 4_000_000}) {
            PcException refused =
                    catchThrowableOfType(PcException.class, () -> ClockStep.systemTime(NOW, Duration.ofDays(days)));
            assertThat(refused.reason()).isEqualTo(Reason.FAILED);
            assertThat(refused.code()).isEqualTo(Win32.INVALID_PARAMETER);
        }
    }
}
