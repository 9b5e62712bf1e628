package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

final class AnalyzeCommandTest {
    @TempDir
    Path folder;

    @Test
    void json_has_every_key_of_the_contract() throws IOException {
        write(
                "a.log",
                "install failed 2025-01-02T03:04:05Z code=0x80070643 root=0x800F0828 id=A title=Update_(KB5000001)");
        write("b.log", "install failed 2025-01-02T03:04:06.123456789Z code=0x80070643 id=A", "unreadable");
        CommandRun run = run("analyze", folder.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonObject json = run.json();
        assertThat(json.keySet())
                .contains("schema", "version", "time", "status", "sources", "failures", "latest", "findings");
        assertThat(json.get("status").getAsString()).isEqualTo("problem");
        assertThat(json.getAsJsonArray("sources").toString())
                .contains(
                        "b.log\",\"kind\":\"reporting-events\",\"records\":1,\"unreadable\":1,\"outcome\":\"failure\"");
        JsonObject failure = json.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertThat(failure.toString())
                // the end of the attempt, by the source that wrote it last
                .startsWith(
                        "{\"time\":\"2025-01-02T03:04:06.123Z\",\"code\":\"0x80070643\",\"rootCode\":\"0x800F0828\","
                                + "\"kind\":\"install\",\"class\":\"os\",\"title\":\"Update (KB5000001)\",\"kb\":\"KB5000001\","
                                + "\"updateId\":\"A\",\"healed\":false,\"path\":");
        assertThat(failure.getAsJsonArray("alsoIn")).hasSize(1);
        assertThat(json.getAsJsonObject("latest").toString())
                .isEqualTo("{\"outcome\":\"failure\",\"time\":\"2025-01-02T03:04:06.123Z\",\"code\":\"0x80070643\"}");
        assertThat(run.findingIds()).containsExactly("update-failed");
    }

    @Test
    void what_the_evidence_does_not_contain_is_null() throws IOException {
        write("a.log", "install failed - title=X");
        JsonObject json = run("analyze", folder.toString(), "--json").json();
        assertThat(json.getAsJsonArray("failures").get(0).toString())
                .startsWith("{\"time\":null,\"code\":null,\"rootCode\":null,\"kind\":\"install\",\"class\":\"other\","
                        + "\"title\":\"X\",\"kb\":null,\"updateId\":null,\"healed\":false");
        write("a.log", "");
        assertThat(run("analyze", folder.toString(), "--json")
                        .json()
                        .get("latest")
                        .toString())
                .isEqualTo("{\"outcome\":\"none\",\"time\":null,\"code\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search ok 2025-01-02T03:04:05Z                            | 0
            install failed 2025-01-02T03:04:05Z code=0x80070002 id=A  | 1
            fact RESTART_PENDING 2025-01-02T03:04:05Z                 | 1
            unreadable                                                | 3
            """)
    void the_exit_code_is_that_of_the_status(String line, int exitCode) throws IOException {
        write("a.log", line);
        assertThat(run("analyze", folder.toString()).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void a_zone_converts_times_that_have_none() throws IOException {
        write("a.log", "install failed 2025-07-02T03:04:00 code=0x80070002 id=A");
        assertThat(time(run("analyze", folder.toString(), "--json"))).isEqualTo("2025-07-02T03:04:00");
        assertThat(time(run("analyze", folder.toString(), "--zone", "Europe/Berlin", "--json")))
                .isEqualTo("2025-07-02T01:04:00Z");
    }

    @Test
    void a_zone_that_does_not_exist_is_refused_with_a_hint() throws IOException {
        write("a.log", "");
        CommandRun run = run("analyze", folder.toString(), "--zone", "Mars/Olympus", "--json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().getAsJsonObject("error").get("message").getAsString())
                .contains("Mars/Olympus", "Europe/Berlin");
    }

    @Test
    void paths_that_all_do_not_exist_are_wrong_words_and_one_among_others_is_a_source() throws IOException {
        Path none = folder.resolve("none.log");
        assertThat(run("analyze", none.toString(), none + "2", "--json").exitCode())
                .isEqualTo(2);
        assertThat(run("analyze").exitCode()).isEqualTo(2);
        Path file = write("a.log", "search ok 2025-01-02T03:04:05Z");
        CommandRun run = run("analyze", none.toString(), file.toString(), "--json");
        assertThat(run.exitCode()).as("what was not read may be a failure").isEqualTo(3);
        assertThat(CommandRun.strings(run.json().getAsJsonArray("sources"), "kind"))
                .containsExactly("unknown", "reporting-events");
        assertThat(run.err()).contains(none.toString(), "there is no such file or folder");
    }

    @Test
    void a_zip_is_read_like_a_folder() throws IOException {
        Path zip = folder.resolve("evidence.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("logs/a.log"));
            out.write((TinyReader.REPORTED + "search ok 2025-01-02T03:04:05Z").getBytes(StandardCharsets.UTF_16LE));
        }
        JsonObject json = run("analyze", zip.toString(), "--json").json();
        assertThat(json.getAsJsonArray("sources").get(0).toString()).contains("evidence.zip!logs/a.log", "success");
    }

    @Test
    void text_says_what_was_read_what_failed_what_succeeded_later_and_what_to_do() throws IOException {
        write(
                "a.log",
                "install failed 2025-01-02T03:04:05Z code=0x80070002 kb=KB5000001",
                "install failed 2025-01-01T03:04:05Z code=0x80070003 kb=KB5000002",
                "install ok 2025-01-03T03:04:05Z kb=KB5000002");
        String out = run("analyze", folder.toString(), "--verbose").out();
        assertThat(out)
                .contains("Status: problem", ", records: 3, its newest attempt worked")
                .contains("Still failing: 1", "The installation of KB5000001, 0x80070002 ERROR_FILE_NOT_FOUND")
                .contains("worked later: 1", "2025-01-01T03:04:05Z: The installation of KB5000002")
                .contains("What helps: reset-update-cache, retry-update");
    }

    @Test
    void every_kind_has_its_words() {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        for (SourceKind kind : SourceKind.values()) {
            assertThat(words.say(Message.of("cli.analyze.kind." + kind.id()))).isNotBlank();
        }
    }

    @Test
    void the_program_itself_can_analyze() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Nothing of use");
        CommandRun run = CommandRun.of(folder.resolve("home"), "analyze", letter.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().get("status").getAsString()).isEqualTo("unknown");
    }

    private static String time(CommandRun run) {
        return run.json()
                .getAsJsonArray("failures")
                .get(0)
                .getAsJsonObject()
                .get("time")
                .getAsString();
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), TinyReader.REPORTED + String.join("\n", lines));
    }

    private static CommandRun run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PatchlightCommand.run(
                words,
                new Tiny(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A context that only reads evidence. */
    private static final class Tiny implements CommandContext {
        @Override
        public CaseReader caseReader() {
            return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL);
        }

        @Override
        public Session open(CommonOptions options) {
            throw new AssertionError("no PC is opened");
        }

        @Override
        public OptionalInt tray(CommonOptions options) {
            throw new AssertionError("no tray is shown");
        }

        @Override
        public List<String> scenarios() {
            return List.of();
        }
    }
}
