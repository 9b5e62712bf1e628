package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.casefile.CaseReader;
import org.patchlight.health.Message;

final class SelfTestCommandTest {
    @TempDir
    Path home;

    @Test
    void json_has_every_key_of_the_contract() {
        CommandRun run = run("selftest", "--json", "--simulate", "healthy");
        assertThat(run.exitCode()).isZero();
        JsonObject json = run.json();
        assertThat(json.get("schema").getAsInt()).isEqualTo(1);
        assertThat(json.keySet()).contains("version", "time", "pc", "counts", "lines");
        assertThat(json.getAsJsonObject("counts").keySet()).containsExactly("ok", "attention", "missing", "unknown");
        json.getAsJsonArray("lines").forEach(line -> {
            assertThat(line.getAsJsonObject().keySet()).containsExactly("id", "status", "value", "meaning");
            assertThat(line.getAsJsonObject().get("meaning").getAsString()).isNotBlank();
        });
    }

    @Test
    void counts_add_up_to_the_lines() {
        JsonObject json = run("selftest", "--json", "--simulate", "service-refuses-configuration")
                .json();
        int sum = json.getAsJsonObject("counts").entrySet().stream()
                .mapToInt(count -> count.getValue().getAsInt())
                .sum();
        assertThat(sum).isEqualTo(json.getAsJsonArray("lines").size());
        assertThat(json.getAsJsonObject("counts").get("attention").getAsInt()).isPositive();
    }

    @Test
    void it_runs_on_every_scenario() {
        JsonObject list = run("--simulate", "list", "--json").json();
        list.getAsJsonArray("scenarios").forEach(scenario -> {
            CommandRun run = run("selftest", "--simulate", scenario.getAsString());
            assertThat(run.exitCode()).as(scenario + run.err()).isIn(0, 1);
            assertThat(run.out().lines().count()).isGreaterThan(60);
        });
    }

    @Test
    void the_pc_stays_as_it_is() throws IOException {
        String pc = home.resolve("pc.json").toString();
        run("check", "--simulate", "update-files-missing", "--pc", pc);
        byte[] before = Files.readAllBytes(Path.of(pc));
        assertThat(run("selftest", "--pc", pc).exitCode()).isZero();
        assertThat(Files.readAllBytes(Path.of(pc))).isEqualTo(before);
    }

    @Test
    void without_windows_it_says_that_real_windows_was_not_checked() {
        CommandRun run = run("selftest", "--json");
        JsonObject system = run.json().getAsJsonArray("lines").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.get("id").getAsString().equals("operating-system"))
                .findFirst()
                .orElseThrow();
        assertThat(system.get("status").getAsString()).isEqualTo("unknown");
        assertThat(run.err()).contains("simulated");
    }

    @Test
    void an_unknown_scenario_is_a_usage_error() {
        assertThat(run("selftest", "--simulate", "nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void a_pc_that_can_not_be_opened_is_reported_with_what_is_known_without_it() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = PatchlightCommand.run(new String[] {"selftest", "--json"}, new NoPc(), stream, stream);
        assertThat(code).isEqualTo(1);
        JsonObject json =
                JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertThat(json.has("pc")).isFalse();
        assertThat(json.getAsJsonObject("counts").get("missing").getAsInt()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("jnidispatch.dll");
    }

    /** A Windows without the native library. */
    private static final class NoPc implements CommandContext {
        @Override
        public Session open(CommonOptions options) throws CommandFailure {
            throw new CommandFailure(
                    CommandFailure.Kind.UNREADABLE, Message.of("cli.native.missing", "jnidispatch.dll"));
        }

        @Override
        public OptionalInt tray(CommonOptions options) {
            return OptionalInt.empty();
        }

        @Override
        public CaseReader caseReader() {
            throw new AssertionError("a self-test reads no copied evidence");
        }

        @Override
        public List<String> scenarios() {
            return List.of();
        }
    }

    @Test
    void a_collected_file_has_it() throws IOException {
        Path zip = home.resolve("evidence.zip");
        assertThat(run("collect", zip.toString(), "--simulate", "healthy").exitCode())
                .isZero();
        try (ZipFile read = new ZipFile(zip.toFile())) {
            byte[] entry = read.getInputStream(read.getEntry("patchlight/selftest.json"))
                    .readAllBytes();
            assertThat(new String(entry, StandardCharsets.UTF_8)).contains("service-wuauserv-configuration");
        }
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home.resolve("home"), words);
    }
}
