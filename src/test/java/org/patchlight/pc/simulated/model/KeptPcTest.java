package org.patchlight.pc.simulated.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.Evidence;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.pc.simulated.scenario.UnknownScenarioException;

/** A simulated PC that is stored in a file. */
class KeptPcTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Test");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file = Path.of("pc.json");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("pc.json");
    }

    static List<String> everyScenario() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void a_pc_comes_back_from_its_file_as_it_was(String scenario) throws Exception {
        SimulatedPc made = SimulatedPc.open(file, scenario);
        SimulatedPc back = SimulatedPc.open(file, null);
        assertThat(back.facts()).isEqualTo(made.facts());
        assertThat(json(back)).isEqualTo(json(made));
    }

    @Test
    void without_a_scenario_a_fresh_pc_is_healthy() throws Exception {
        assertThat(SimulatedPc.open(file, null).facts().scenario()).isEqualTo("healthy");
    }

    @Test
    void a_scenario_for_an_existing_file_is_refused_and_the_file_unchanged() throws Exception {
        SimulatedPc.open(file, "clock-behind").close();
        String before = Files.readString(file, UTF_8);
        assertThatThrownBy(() -> SimulatedPc.open(file, "healthy"))
                .isInstanceOf(PcFileExistsException.class)
                .hasMessageContaining("pc.json");
        assertThat(Files.readString(file, UTF_8)).isEqualTo(before);
    }

    @Test
    void an_unknown_scenario_makes_no_file() {
        assertThatThrownBy(() -> SimulatedPc.open(file, "no-such")).isInstanceOf(UnknownScenarioException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void every_single_change_is_in_the_file_at_once() throws Exception {
        Pc pc = SimulatedPc.open(file, "update-files-missing");
        pc.services().stop("wuauserv", LIMIT);
        assertThat(reopened().services().find("wuauserv").orElseThrow().state()).isEqualTo(ServiceState.STOPPED);
        pc.files().rename("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.old");
        assertThat(reopened().files().find("C:\\Windows\\SoftwareDistribution")).isEmpty();
        pc.services().setStartType("BITS", StartType.AUTOMATIC_DELAYED);
        assertThat(reopened().services().find("bits").orElseThrow().startType()).isEqualTo(StartType.AUTOMATIC_DELAYED);
        pc.registry().write(KEY, "lines", new RegistryValue.Lines(List.of("a", "b")));
        pc.registry().write(KEY, "raw", new RegistryValue.Raw(3, "00ff"));
        assertThat(reopened().registry().read(KEY, "lines")).contains(new RegistryValue.Lines(List.of("a", "b")));
        assertThat(reopened().registry().read(KEY, "raw")).contains(new RegistryValue.Raw(3, "00ff"));
        pc.timeZones().set("UTC");
        assertThat(reopened().timeZones().current()).isEqualTo("UTC");
    }

    @Test
    void a_killed_fix_leaves_what_it_had_done() throws Exception {
        SimulatedPc killed = SimulatedPc.open(file, "update-files-missing");
        killed.services().stop("wuauserv", LIMIT);
        killed.faults().failAtChange(3);
        assertThatThrownBy(() -> killed.updateAgent().startSearch()).isInstanceOf(PcException.class);
        Pc next = reopened();
        assertThat(next.services().find("wuauserv").orElseThrow().isUp()).isTrue();
        assertThat(Evidence.eventsAfter(next, Evidence.records(next).size() - 2))
                .containsExactly("182 80070002", "147 0");
        next.services().stop("wuauserv", LIMIT);
        next.files().rename("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.old");
        assertThat(Evidence.search(next)).containsExactly("147 0", "162 0", "181 0", "183 0");
    }

    @Test
    void a_pc_that_is_open_sees_what_another_process_does_to_it() throws Exception {
        Pc tray = SimulatedPc.open(file, "update-service-disabled");
        Pc command = reopened();
        command.services().setStartType("wuauserv", StartType.MANUAL);
        assertThat(tray.services().find("wuauserv").orElseThrow().startType()).isEqualTo(StartType.MANUAL);
        tray.services().start("wuauserv", LIMIT);
        assertThat(command.services().find("wuauserv").orElseThrow().isUp()).isTrue();
    }

    @Test
    void a_file_damaged_meanwhile_is_left_as_it_is() throws Exception {
        Pc pc = SimulatedPc.open(file, "healthy");
        Files.writeString(file, "rubbish", UTF_8);
        assertThat(pc.services().find("wuauserv")).isPresent();
        assertThatThrownBy(() -> pc.registry().write(KEY, "value", new RegistryValue.Number(1)))
                .isInstanceOf(PcException.class);
        assertThat(Files.readString(file, UTF_8)).isEqualTo("rubbish");
    }

    @Test
    void a_corrected_clock_stays_correct() throws Exception {
        Pc pc = SimulatedPc.open(file, "clock-ahead");
        assertThat(offset(reopened())).isCloseTo(Duration.ofSeconds(-4000), Duration.ofSeconds(1));
        pc.services().start("W32Time", LIMIT);
        pc.timeService().resync(LIMIT);
        assertThat(offset(reopened())).isCloseTo(Duration.ZERO, Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"format\":2}", "no json at all", "{\"format\":\"x\"}"})
    void a_damaged_file_is_reported_and_left_unchanged(String text) throws IOException {
        Files.writeString(file, text, UTF_8);
        assertDamaged(text.getBytes(UTF_8));
    }

    @Test
    void a_torn_file_and_binary_rubbish_are_reported_and_left_unchanged() throws IOException {
        SimulatedPc.open(file, "healthy").close();
        String whole = Files.readString(file, UTF_8);
        Files.writeString(file, whole.substring(0, whole.length() / 2), UTF_8);
        assertDamaged(Files.readAllBytes(file));
        Files.write(file, new byte[] {(byte) 0x80, (byte) 0xff, 0, 1});
        assertDamaged(new byte[] {(byte) 0x80, (byte) 0xff, 0, 1});
    }

    @Test
    void a_file_of_another_type_in_one_place_is_damaged() throws IOException {
        SimulatedPc.open(file, "healthy").close();
        JsonObject json = JsonParser.parseString(Files.readString(file, UTF_8)).getAsJsonObject();
        json.addProperty("clockOffset", "soon");
        Files.writeString(file, json.toString(), UTF_8);
        assertDamaged(json.toString().getBytes(UTF_8));
    }

    @Test
    void a_folder_that_does_not_exist_is_an_error_of_the_file() {
        assertThatThrownBy(() -> SimulatedPc.open(folder.resolve("missing").resolve("pc.json"), "healthy"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnreadablePcFileException.class);
    }

    @Test
    void a_change_that_cannot_be_written_was_not_made() throws Exception {
        Pc pc = SimulatedPc.open(file, "healthy");
        byte[] before = Files.readAllBytes(file);
        // A folder with a file in it stands where the PC was kept. No one can replace it, not even root.
        Files.delete(file);
        Files.createDirectory(file);
        Files.createFile(file.resolve("in-the-way"));
        PcException refused = catchThrowableOfType(
                PcException.class, () -> pc.registry().write(KEY, "value", new RegistryValue.Number(1)));
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
        assertThat(pc.registry().exists(KEY)).isFalse();
        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        Files.write(file, before);
        assertThat(reopened().registry().exists(KEY)).isFalse();
    }

    @Test
    void a_read_only_folder_refuses_a_fresh_pc() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root writes everywhere");
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assertThatThrownBy(() -> SimulatedPc.open(file, "healthy")).isInstanceOf(IOException.class);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void nothing_but_the_file_is_left_in_its_folder() throws Exception {
        Pc pc = SimulatedPc.open(file, "healthy");
        pc.registry().write(KEY, "value", new RegistryValue.Number(1));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void assertDamaged(byte[] content) throws IOException {
        assertThatThrownBy(() -> SimulatedPc.open(file, null))
                .isInstanceOf(UnreadablePcFileException.class)
                .hasMessageContaining("pc.json");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    private Pc reopened() throws IOException {
        return SimulatedPc.open(file, null);
    }

    private static JsonObject json(SimulatedPc pc) {
        return pc.keeper().read(ModelJson::write);
    }

    private static Duration offset(Pc pc) {
        return Duration.between(pc.clock().now(), MachineTime.now());
    }
}
