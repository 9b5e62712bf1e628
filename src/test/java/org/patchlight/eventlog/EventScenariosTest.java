package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.settings.policy.RegistryPolicy;

/** What the commands write into the log of a PC on which setup registered the source. */
class EventScenariosTest {
    @TempDir
    Path home;

    private Path file() {
        return home.resolve("pc.json");
    }

    private void make(String scenario) throws IOException, PcException {
        try (SimulatedPc pc = SimulatedPc.open(file(), scenario)) {
            pc.registry().write(ApplicationLog.KEY, ApplicationLog.TEXTS, new RegistryValue.Text("C:\\e.dll", true));
        }
    }

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", file().toString()));
        return CommandRun.of(home, all.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        try (SimulatedPc pc = SimulatedPc.open(file(), null)) {
            return WrittenEvents.of(pc);
        }
    }

    @Test
    void a_check_a_fix_and_its_undo() throws IOException, PcException {
        make("update-service-disabled");
        run("check");
        run("check", "--format", "intune");
        assertThat(written())
                .hasSize(1)
                .allMatch(event -> event.startsWith("100 update-service-disabled updates patchlight"));
        run("fix", "--all", "--yes");
        assertThat(written().subList(1, written().size()))
                .containsExactly(
                        "200 restore-update-services",
                        "102 update-service-disabled updates",
                        "201 run-000001 fixed restore-update-services=fixed");
        run("undo", "--yes");
        run("check");
        assertThat(written().subList(4, written().size()))
                .hasSize(2)
                .contains("205 run-000001 undone")
                .anyMatch(event -> event.startsWith("100 update-service-disabled "));
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException, PcException {
        make("update-service-disabled");
        run("fix", "--all", "--dry-run");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "managed-pc+update-service-disabled, 301 managed",
        "restart-pending+update-service-disabled, 302 restart-pending"
    })
    void a_refused_fix_is_written_once_with_the_reason(String scenario, String event) throws IOException, PcException {
        make(scenario);
        run("fix", "--all", "--yes");
        run("fix", "--all", "--yes");
        assertThat(written())
                .filteredOn(line -> line.startsWith("3"))
                .hasSize(1)
                .allMatch(line -> line.startsWith(event));
        assertThat(written()).noneMatch(line -> line.startsWith("200 "));
    }

    @Test
    void what_could_not_be_checked() throws IOException, PcException {
        make("offline");
        run("check");
        run("check");
        assertThat(written()).containsOnlyOnce("103 clock-unknown clock");
    }

    @Test
    void a_policy_turns_events_off() throws IOException, PcException {
        make("clock-behind");
        try (SimulatedPc pc = SimulatedPc.open(file(), null)) {
            pc.registry().write(RegistryPolicy.MACHINE, "EventLog", new RegistryValue.Number(0));
        }
        run("check");
        assertThat(written()).isEmpty();
    }

    @Test
    void a_setting_turns_events_off() throws IOException, PcException {
        make("clock-behind");
        Files.writeString(home.resolve("settings.json"), "{\"eventLog\":false}");
        run("check");
        assertThat(written()).isEmpty();
    }

    @Test
    void a_pc_without_the_source_keeps_no_notes_and_no_events() throws IOException {
        CommandRun.of(home, "check", "--pc", file().toString(), "--simulate", "clock-behind");
        assertThat(written()).isEmpty();
        try (var files = Files.walk(home)) {
            assertThat(files).noneMatch(path -> path.endsWith("events.json"));
        }
    }
}
