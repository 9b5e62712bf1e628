package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

/**
 * The commands around a restart: the next command reports what the restart held up, and {@code fix --resume} does it.
 */
class ResumeTest {
    private static final RegistryKey RESTART = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired");

    @TempDir
    Path home;

    @Test
    void what_the_restart_held_back_goes_on_after_it() throws Exception {
        run("check", "--simulate", "update-files-missing");
        int[] changes = {0};
        CommandRun held = CommandRun.with(
                opened -> {
                    ((SimulatedPc) opened).faults().onEachChange(() -> {
                        if (++changes[0] == 1) {
                            pend(opened);
                        }
                    });
                    return opened;
                },
                home,
                words("fix", "--all", "--yes", "--json"));
        assertThat(held.exitCode()).as(held.out()).isEqualTo(5);
        assertThat(run("check", "--json").findingIds())
                .contains("restart-pending")
                .doesNotContain("repair-to-continue");
        CommandRun early = run("fix", "--resume", "--yes", "--json");
        assertThat(early.json().get("verdict").getAsString()).isEqualTo("blocked");
        assertThat(early.err()).contains("No fix is waiting");

        run("fix", "restart-pc", "--yes");
        assertThat(run("check", "--json").findingIds()).contains("repair-to-continue");
        assertThat(run("fix", "rescan-devices", "--dry-run").err()).contains("fix --resume");
        CommandRun resumed = run("fix", "--resume", "--yes", "--json");
        assertThat(resumed.exitCode()).as(resumed.out()).isZero();
        assertThat(run("check", "--json").findingIds()).doesNotContain("repair-to-continue", "update-failed");
    }

    @Test
    void resuming_where_nothing_waits_does_nothing() {
        CommandRun nothing = run("fix", "--resume", "--yes");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.err()).contains("No fix is waiting");
        assertThat(run("fix", "--resume", "--all").exitCode()).isEqualTo(2);
    }

    private static void pend(Pc pc) {
        try {
            pc.registry().write(RESTART, "", new RegistryValue.Text(""));
        } catch (PcException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home, words(words));
    }

    private String[] words(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", home.resolve("pc.json").toString()));
        return all.toArray(String[]::new);
    }
}
