package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.simulated.SimulatedPc;

/** A mark that no restart removes blocks fixes of updates until a restart has left it, and not for ever. */
class LingeringMarkTest {
    @TempDir
    Path home;

    @Test
    void a_restart_that_leaves_the_mark_ends_its_block() throws Exception {
        Path file = home.resolve("pc.json");
        SimulatedPc.open(file, "restart-mark-lingers+update-files-missing").close();
        assertThat(fix(file).exitCode()).isEqualTo(5);
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            pc.power().restart(Duration.ofMinutes(1));
            assertThat(pc.registry().exists(RestartKeys.PACKAGES_PENDING)).isTrue();
        }
        CommandRun check = CommandRun.of(home, "check", "--json", "--pc", file.toString());
        assertThat(check.findingIds()).contains("restart-marks-left").doesNotContain("restart-pending");
        CommandRun after = fix(file);
        assertThat(after.exitCode()).as(after.out()).isZero();
    }

    private CommandRun fix(Path file) {
        return CommandRun.of(home, "fix", "--all", "--yes", "--json", "--pc", file.toString());
    }
}
