package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** What is collected on one PC can be read on another. */
final class CollectCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "update-files-missing, update-failed",
        "component-store-corrupt, component-store-corrupt",
        "update-service-disabled, update-service-disabled",
        "restart-pending, restart-pending",
        "managed-pc, managed-pc",
        "update-server-unusable, update-server-unusable",
        "updates-paused-for-ever, updates-paused-for-ever",
        "secure-connection-failed, update-failed",
        "upgrade-rolled-back, upgrade-failed",
        "clock-behind+update-files-missing+restart-pending, restart-pending",
    })
    void analyze_finds_in_the_zip_what_the_check_found(String scenario, String finding) {
        String pc = folder.resolve("pc.json").toString();
        CommandRun check = run("check", "--json", "--simulate", scenario, "--pc", pc);
        CommandRun collect = run("collect", zip(), "--json", "--pc", pc);
        assertThat(collect.exitCode()).as(collect.err()).isZero();
        JsonObject read = run("analyze", zip(), "--json").json();
        assertThat(CommandRun.strings(read.getAsJsonArray("findings"), "id")).contains(finding);
        if (!check.json().getAsJsonObject("updates").get("lastFailure").isJsonNull()) {
            JsonObject live = check.json().getAsJsonObject("updates").getAsJsonObject("lastFailure");
            JsonObject analyzed = read.getAsJsonArray("failures").get(0).getAsJsonObject();
            for (String member : List.of("time", "code", "kb")) {
                assertThat(analyzed.get(member)).as(member).isEqualTo(live.get(member));
            }
            assertThat(read.getAsJsonArray("failures")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hosts-blocked, hosts-file-blocks-updates, attention",
        "hosts-blocked+update-files-missing, hosts-file-blocks-updates, problem",
        "firewall-blocks-updates, firewall-blocks-updates, attention",
        "firewall-blocks-updates+update-files-missing, firewall-blocks-updates, problem",
        "service-rights-changed, service-rights-changed, attention",
        "service-rights-changed+update-files-missing, service-rights-changed, problem",
        "safeguard-hold, safeguard-hold, info",
        "updates-paused-again, updates-paused, info",
    })
    void what_blocks_updates_is_as_urgent_in_the_zip(String scenario, String finding, String severity) {
        String pc = folder.resolve("pc.json").toString();
        JsonObject live =
                run("check", "--json", "--simulate", scenario, "--pc", pc).json();
        run("collect", zip(), "--json", "--pc", pc);
        JsonObject read = run("analyze", zip(), "--json").json();
        for (JsonObject one : List.of(live, read)) {
            assertThat(one.getAsJsonArray("findings"))
                    .map(element -> element.getAsJsonObject())
                    .filteredOn(found -> found.get("id").getAsString().equals(finding))
                    .singleElement()
                    .extracting(found -> found.get("severity").getAsString())
                    .isEqualTo(severity);
        }
    }

    @Test
    void our_own_notes_are_distinguished_from_the_evidence_of_windows() {
        run("collect", zip(), "--simulate", "update-files-missing");
        run("analyze", zip(), "--json").json().getAsJsonArray("sources").forEach(source -> {
            JsonObject one = source.getAsJsonObject();
            String path = one.get("path").getAsString();
            if (path.contains("patchlight/") || path.contains("README")) {
                assertThat(one.get("kind").getAsString()).as(path).isEqualTo("unknown");
            } else {
                assertThat(one.get("kind").getAsString()).as(path).isNotEqualTo("unknown");
            }
            assertThat(one.get("unreadable").getAsInt()).as(path).isZero();
        });
    }

    @Test
    void json_names_the_file_and_every_entry() throws IOException {
        JsonObject json =
                run("collect", zip(), "--json", "--simulate", "healthy").json();
        assertThat(json.get("schema").getAsInt()).isEqualTo(1);
        assertThat(Path.of(json.get("file").getAsString())).isEqualTo(Path.of(zip()));
        assertThat(CommandRun.strings(json.getAsJsonArray("entries"), "name"))
                .contains("README.txt", "settings.reg", "patchlight/check.json", "logs/ReportingEvents.log")
                .doesNotHaveDuplicates();
        json.getAsJsonArray("entries")
                .forEach(
                        entry -> assertThat(entry.getAsJsonObject().keySet()).containsExactly("name", "bytes", "note"));
        assertThat(files()).containsExactly("evidence.zip");
    }

    @Test
    void text_says_where_it_is_and_that_it_stays_on_this_pc() {
        assertThat(run("collect", zip(), "--simulate", "healthy").out())
                .contains("Saved: " + zip(), "not on this PC: ", ", logs/dism.log, ", "Nothing was sent");
    }

    @Test
    void a_file_that_exists_is_refused_and_left_alone() throws IOException {
        Files.writeString(Path.of(zip()), "mine");
        CommandRun run = run("collect", zip(), "--json", "--simulate", "healthy");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().getAsJsonObject("error").get("message").getAsString())
                .contains("already exists");
        assertThat(Path.of(zip())).hasContent("mine");
        assertThat(files()).containsExactly("evidence.zip");
    }

    @Test
    void a_folder_that_does_not_exist_or_is_a_file_is_reported() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        for (String where : List.of("none", "file")) {
            String target = folder.resolve(where).resolve("x.zip").toString();
            CommandRun run = run("collect", target, "--json", "--simulate", "healthy");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.json().getAsJsonObject("error").get("message").getAsString())
                    .contains("couldn't be written", "there is no folder");
        }
    }

    @Test
    void without_a_name_it_is_wrong_words() {
        assertThat(run("collect", "--simulate", "healthy").exitCode()).isEqualTo(2);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("home"))
                    .toList();
        }
    }

    private String zip() {
        return folder.resolve("evidence.zip").toString();
    }

    private CommandRun run(String... words) {
        return CommandRun.of(folder.resolve("home"), words);
    }
}
