package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.machine.BuildFacts;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

/** The command {@code update}, with a source that a test serves. */
class UpdateCommandTest {
    private static final String ADDRESS = "https://updates.example/release.json";

    @TempDir
    Path home;

    private final Publisher publisher = new Publisher();
    private final Map<URI, byte[]> served = new HashMap<>();
    private List<ReleaseKey> keys = List.of(publisher.key());
    private int asked;

    private void allow(boolean allowed, String address) throws IOException {
        Files.writeString(
                home.resolve("settings.json"),
                "{\"selfUpdate\":" + allowed + ",\"releaseAddress\":\"" + address + "\"}");
    }

    private void publish(String version) {
        byte[] content = {1, 2, 3};
        JsonObject release = publisher.release(version, 7);
        JsonArray notes = new JsonArray();
        notes.add("Faster.\u001B[31m\nSetup /X");
        release.add("notes", notes);
        JsonArray files = new JsonArray();
        files.add(Publisher.file("zip", "p.zip", content));
        release.add("files", files);
        served.put(URI.create(ADDRESS), publisher.signed(release).toString().getBytes(StandardCharsets.UTF_8));
        served.put(URI.create(ADDRESS).resolve("p.zip"), content);
    }

    private CommandRun run(String... words) {
        ReleaseSource source = (address, from) -> {
            asked++;
            byte[] content = served.get(address);
            if (content == null) {
                throw new IOException("HTTP 404");
            }
            return new ReleaseSource.Body(new ByteArrayInputStream(content), 0, content.length);
        };
        Reading reading = new Reading(source, () -> 0, Duration.ofSeconds(20));
        return CommandRun.updating(
                usual -> new ReleaseParts(
                        keys,
                        ReleaseRules.of("0.1.0", 19_045, 17),
                        reading,
                        reading,
                        home,
                        home.resolve("Patchlight"),
                        SetupProgram.NONE,
                        any -> Long.MAX_VALUE / 2,
                        () -> Publisher.ISSUED.plusSeconds(60)),
                home,
                words);
    }

    @Test
    void by_default_it_is_off_and_contacts_nothing() {
        CommandRun run = run("update", "--check", "--json");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().get("verdict").getAsString()).isEqualTo("off");
        assertThat(asked).isZero();
    }

    @Test
    void without_a_key_it_says_so_whatever_the_settings_are() throws IOException {
        keys = List.of();
        for (boolean allowed : new boolean[] {false, true}) {
            allow(allowed, ADDRESS);
            CommandRun run = run("update", "--check", "--json");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.json().get("reason").getAsString()).isEqualTo("no-key");
            assertThat(run("update", "--check").out()).contains("no key");
        }
        assertThat(asked).isZero();
    }

    @Test
    void what_a_killed_run_left_is_repaired_first() throws IOException {
        Path left = Files.createDirectories(home.resolve("Patchlight.replaced/jre"));
        Files.writeString(left.resolveSibling("Patchlight.exe"), "old");
        run("update", "--check");
        assertThat(home.resolve("Patchlight/Patchlight.exe")).hasContent("old");
        assertThat(asked).isZero();
    }

    @Test
    void no_other_command_contacts_the_address() throws IOException {
        allow(true, ADDRESS);
        run("check");
        run("history");
        assertThat(asked).isZero();
    }

    @Test
    void a_newer_version_is_shown_with_harmless_notes() throws IOException {
        allow(true, ADDRESS);
        publish("0.2.0");
        CommandRun run = run("update", "--check");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("0.2.0", "Faster.")
                .doesNotContain("\u001B")
                .doesNotContain("\nSetup");
        JsonObject json = run("update", "--check", "--json").json();
        assertThat(json.get("verdict").getAsString()).isEqualTo("available");
        assertThat(json.getAsJsonObject("release").get("sequence").getAsLong()).isEqualTo(7);
        assertThat(home.resolve("updates")).doesNotExist();
    }

    @Test
    void the_newest_version_is_left_alone() throws IOException {
        allow(true, ADDRESS);
        publish("0.1.0");
        assertThat(run("update", "--yes").exitCode()).isZero();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void where_setup_registered_the_source_an_update_and_each_failure_are_events() throws Exception {
        Path file = home.resolve("pc.json");
        try (SimulatedPc pc = SimulatedPc.open(file, "healthy")) {
            pc.registry().write(ApplicationLog.KEY, ApplicationLog.TEXTS, new RegistryValue.Text("C:\\e.dll", true));
        }
        allow(true, ADDRESS);
        publish("0.2.0");
        run("update", "--check", "--pc", file.toString());
        run("update", "--yes", "--pc", file.toString());
        served.put(URI.create(ADDRESS), "{}".getBytes(StandardCharsets.UTF_8));
        run("update", "--check", "--pc", file.toString());
        run("update", "--check", "--pc", file.toString());
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            List<String> events = pc.keeper()
                    .read(model -> model.events.stream()
                            .filter(event -> event.provider().equals(ApplicationLog.SOURCE))
                            .map(event -> event.id() + " " + new TreeMap<>(event.fields()).values())
                            .toList());
            // On this system the verified file is only downloaded.
            assertThat(events)
                    .containsExactly(
                            "400 [" + BuildFacts.read().version() + ", 0.2.0]",
                            "402 [only-downloaded, 0.2.0]",
                            "402 [damaged, -]");
        }
    }

    @Test
    void without_consent_nothing_is_downloaded() throws IOException {
        allow(true, ADDRESS);
        publish("0.2.0");
        assertThat(run("update").exitCode()).isEqualTo(4);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void without_a_package_of_windows_it_says_where_the_verified_file_is() throws IOException {
        allow(true, ADDRESS);
        publish("0.2.0");
        CommandRun run = run("update", "--yes", "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("verdict").getAsString()).isEqualTo("only-downloaded");
        assertThat(Path.of(run.json().get("place").getAsString())).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void a_refusal_has_its_reason_and_is_no_success() throws IOException {
        allow(true, ADDRESS);
        CommandRun run = run("update", "--check", "--json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().get("reason").getAsString()).isEqualTo("unreachable");
        publish("0.2.0");
        served.put(URI.create(ADDRESS), "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(run("update", "--check").out()).contains("damaged");
    }

    @Test
    void an_insecure_address_in_the_settings_counts_as_none() throws IOException {
        allow(true, "http://updates.example/release.json");
        assertThat(run("update", "--check", "--json").exitCode()).isEqualTo(5);
        assertThat(asked).isZero();
    }

    @Test
    void going_back_without_an_earlier_version_says_so_and_both_options_are_wrong() {
        assertThat(run("update", "--back", "--yes", "--json")
                        .json()
                        .get("verdict")
                        .getAsString())
                .isEqualTo("nothing-to-restore");
        assertThat(run("update", "--back", "--check").exitCode()).isEqualTo(2);
        assertThat(asked).isZero();
    }
}
