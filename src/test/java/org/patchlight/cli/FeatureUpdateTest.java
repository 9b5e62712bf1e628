package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.UpdateKeys;

/** A feature update that only "Update and restart" of Windows finishes. */
class FeatureUpdateTest {
    private static final String BUTTON = "Update and restart";

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void keepThePc() throws Exception {
        file = home.resolve("pc.json");
        SimulatedPc.open(file, "feature-update-uncommitted").close();
    }

    @Test
    void the_fix_opens_the_page_restarts_nothing_and_says_what_to_select() throws Exception {
        CommandRun fix = run("fix", "restart-pc", "--yes", "--json");
        assertThat(fix.exitCode()).as(fix.out()).isEqualTo(6);
        JsonObject result = fix.json().getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("verdict").getAsString()).isEqualTo("restart-needed");
        assertThat(result.get("detail").getAsString()).contains(BUTTON);
        assertThat(fix.json().getAsJsonArray("plan").toString())
                .contains("open-page")
                .doesNotContain("restart-pc\",\"target\":\"Windows\"");
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            assertThat(pc.keeper().<String>read(model -> model.opened.toString()))
                    .contains("ms-settings:windowsupdate");
            assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isTrue();
        }
    }

    @Test
    void a_plain_restart_leaves_it_and_the_check_says_what_to_select() throws Exception {
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            pc.power().restart(Duration.ofMinutes(1));
            assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isTrue();
        }
        CommandRun check = run("check", "--json");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains(BUTTON, "from before the last restart");
        assertThat(run("fix", "restart-pc", "--yes", "--json").out()).contains(BUTTON);
    }

    @Test
    void what_the_person_selects_there_finishes_it() throws Exception {
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            pc.updateAndRestart();
        }
        CommandRun check = run("check", "--json");
        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.findingIds()).isEmpty();
    }

    @Test
    void fixes_of_updates_wait_for_it_and_say_so() {
        CommandRun fix = run("fix", "reset-update-cache", "--yes", "--json");
        assertThat(fix.exitCode()).isEqualTo(5);
        assertThat(fix.json().getAsJsonArray("results").toString()).contains(BUTTON);
    }

    private CommandRun run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--pc";
        all[words.length + 1] = file.toString();
        return CommandRun.of(home, all);
    }
}
