package org.patchlight.update.installed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

/** A PC whose build contradicts its updates: the check on it and what it collected give the same finding. */
class InstalledTwoDoorsTest {
    private static final List<String> MEMBERS =
            List.of("id", "severity", "title", "meaning", "fixes", "owner", "nextStep");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"installed-but-not-running", "success-not-applied"})
    void the_check_and_the_collected_zip_say_the_same(String scenario) {
        JsonObject live = finding(run("check", "--json", "--simulate", scenario, "--pc", pc()), scenario);
        JsonObject copied = finding(analyzed(), scenario);
        for (String member : MEMBERS) {
            assertThat(copied.get(member)).as(member).isEqualTo(live.get(member));
        }
        assertThat(evidence(copied)).isEqualTo(evidence(live));
    }

    @ParameterizedTest
    @ValueSource(strings = {"installed-but-not-running", "success-not-applied"})
    void both_say_nothing_once_the_build_is_that_of_the_update(String scenario) throws Exception {
        run("check", "--json", "--simulate", scenario, "--pc", pc());
        write("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "UBR", 1896);
        assertThat(run("check", "--json", "--pc", pc()).findingIds()).isEmpty();
        assertThat(analyzed().findingIds()).doesNotContain(scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"installed-but-not-running", "success-not-applied"})
    void both_wait_for_a_pending_restart(String scenario) throws Exception {
        run("check", "--json", "--simulate", scenario, "--pc", pc());
        write("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending", "x", 1);
        assertThat(run("check", "--json", "--pc", pc()).findingIds()).containsExactly("restart-pending");
        assertThat(analyzed().findingIds()).contains("restart-pending").doesNotContain(scenario);
    }

    @Test
    void a_healthy_pc_gives_no_finding_but_a_note_about_its_clock() {
        run("check", "--json", "--simulate", "healthy", "--pc", pc());
        assertThat(analyzed().findingIds()).containsExactly("clock-synchronized");
    }

    private void write(String key, String name, int value) throws Exception {
        try (SimulatedPc pc = SimulatedPc.open(Path.of(pc()), null)) {
            pc.registry().write(RegistryKey.machine(key), name, new RegistryValue.Number(value));
        }
    }

    private CommandRun analyzed() {
        String zip = folder.resolve("evidence.zip").toString();
        assertThat(run("collect", zip, "--json", "--pc", pc()).exitCode()).isZero();
        return run("analyze", zip, "--json");
    }

    private static JsonObject finding(CommandRun run, String id) {
        for (JsonElement one : run.json().getAsJsonArray("findings")) {
            if (one.getAsJsonObject().get("id").getAsString().equals(id)) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError(run.out());
    }

    /** The evidence without the name of its source. */
    private static List<String> evidence(JsonObject finding) {
        List<String> lines = new ArrayList<>();
        finding.getAsJsonArray("evidence")
                .forEach(line -> lines.add(line.getAsString().replaceAll(" ?\\(source: [^)]*\\)", "")));
        return lines;
    }

    private String pc() {
        return folder.resolve("pc.json").toString();
    }

    private CommandRun run(String... words) {
        return CommandRun.of(folder.resolve("home"), words);
    }
}
