package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Wine;
import org.patchlight.pc.windows.event.WindowsEventLog;
import org.patchlight.pc.windows.process.WindowsProcesses;

@EnabledOnOs(OS.WINDOWS)
class WindowsTimeServiceTest {
    private static final int CAP_SYS_TIME = 25;

    /**
     * Whether this process cannot set the clock, whatever Wine does: {@code packaging/wine/junit} passes the Linux
     * capabilities that it runs with.
     */
    private static boolean clockIsSafe() {
        String rights = System.getProperty("patchlight.rights", "");
        return Wine.isHere() && !rights.isEmpty() && (Long.parseUnsignedLong(rights, 16) >> CAP_SYS_TIME & 1) == 0;
    }

    @Test
    void a_step_that_is_not_allowed_is_denied_and_the_clock_stays() {
        assumeTrue(clockIsSafe(), "this process could set the clock of this machine");
        Instant before = MachineTime.now();
        PcException refused = catchThrowableOfType(
                PcException.class, () -> new WindowsTimeService(new WindowsEventLog()).step(Duration.ofDays(400)));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.DENIED);
        assertThat(refused.code()).isNotZero();
        assertThat(Duration.between(before, MachineTime.now())).isLessThan(Duration.ofDays(1));
    }

    @Test
    void what_a_tool_prints_is_read_whole() throws PcException {
        String text = WindowsProcesses.text("cmd.exe", List.of("/c", "echo one& echo two"), Duration.ofSeconds(60));
        assertThat(text.lines().map(String::strip)).containsExactly("one", "two");
    }

    @Test
    void a_tool_that_fails_reports_its_code() {
        PcException failed = catchThrowableOfType(
                PcException.class,
                () -> WindowsProcesses.text("cmd.exe", List.of("/c", "echo x& exit 1062"), Duration.ofSeconds(60)));
        assertThat(failed.reason()).isEqualTo(Reason.FAILED);
        assertThat(failed.code()).isEqualTo(1062);
    }
}
