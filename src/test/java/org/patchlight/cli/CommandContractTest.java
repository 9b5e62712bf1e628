package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;
import org.patchlight.machine.BuildFacts;

/** What scripts rely on, besides the table of scenarios. */
class CommandContractTest {
    @TempDir
    Path home;

    @Test
    void check_has_every_key_of_the_contract() {
        JsonObject json = run("check", "--json", "--simulate", "clock-behind+update-files-missing+driver-problem")
                .json();
        assertThat(json.keySet())
                .contains("schema", "version", "time", "status", "pc", "clock", "updates", "devices", "findings");
        assertThat(json.getAsJsonObject("pc").keySet()).contains("simulated", "scenario", "windows", "managed");
        JsonObject clock = json.getAsJsonObject("clock");
        assertThat(clock.keySet()).contains("status", "offsetSeconds", "errorBoundSeconds", "method", "servers");
        assertThat(clock.get("offsetSeconds").getAsDouble()).isBetween(137.1, 137.3);
        assertThat(clock.get("method").getAsString()).isEqualTo("ntp");
        assertThat(clock.getAsJsonArray("servers")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(clock.getAsJsonArray("servers").get(0).getAsJsonObject().keySet())
                .contains("address", "offsetSeconds", "delaySeconds", "verdict", "reason");
        JsonObject failure = json.getAsJsonObject("updates").getAsJsonObject("lastFailure");
        assertThat(failure.keySet()).contains("time", "code", "title", "kb", "source");
        assertThat(failure.get("code").getAsString()).isEqualTo("0x80070002");
        assertThat(failure.get("kb").getAsString()).matches("KB\\d{6,8}");
        JsonObject device = json.getAsJsonObject("devices")
                .getAsJsonArray("problems")
                .get(0)
                .getAsJsonObject();
        assertThat(device.get("code").getAsInt()).isEqualTo(28);
        assertThat(device.get("meaning").getAsString()).isNotBlank();
        assertThat(json.getAsJsonObject("devices").getAsJsonArray("offered")).isNotEmpty();
    }

    @Test
    void offset_and_bound_are_null_exactly_when_no_server_answered() {
        JsonObject clock =
                run("clock", "--json", "--simulate", "offline").json().getAsJsonObject("clock");
        assertThat(clock.get("offsetSeconds").isJsonNull()).isTrue();
        assertThat(clock.get("errorBoundSeconds").isJsonNull()).isTrue();
        assertThat(clock.get("method").getAsString()).isEqualTo("none");
    }

    @Test
    void clock_alone_reports_a_fast_clock_by_a_negative_offset() {
        CommandRun clock = run("clock", "--json", "--simulate", "clock-ahead");
        assertThat(clock.exitCode()).isEqualTo(1);
        assertThat(clock.json().getAsJsonObject("clock").get("offsetSeconds").getAsDouble())
                .isBetween(-4000.1, -3999.9);
    }

    @Test
    void without_windows_and_without_a_scenario_a_healthy_pc_is_simulated_and_reported_as_such() {
        CommandRun check = run("check", "--json");
        assertThat(check.exitCode()).isZero();
        assertThat(check.json().getAsJsonObject("pc").get("simulated").getAsBoolean())
                .isTrue();
        assertThat(check.err()).contains("simulated");
    }

    @Test
    void json_is_ascii_so_that_it_is_the_same_in_every_code_page() {
        CommandRun wrong = run("explain", "Ger\u00E4t \u65E5\u672C", "--json");
        assertThat(wrong.out()).matches("[ -~\\s]*");
        assertThat(wrong.json().getAsJsonObject("error").get("message").getAsString())
                .contains("Ger\u00E4t \u65E5\u672C");
    }

    @Test
    void help_is_ascii_because_it_bypasses_the_code_page_of_the_console() {
        assertThat(run("--help").out()).matches("[ -~\\s]*");
        assertThat(run("fix", "--help").out()).matches("[ -~\\s]*");
    }

    @Test
    void options_may_stand_before_the_words() {
        assertThat(run("--json", "--simulate", "restart-pending", "check").exitCode())
                .isEqualTo(1);
    }

    @Test
    void scenarios_are_listed() {
        CommandRun list = run("--simulate", "list", "--json");
        assertThat(list.exitCode()).isZero();
        assertThat(list.json().getAsJsonArray("scenarios")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(run("check", "--simulate", "list").out()).contains("update-files-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --simulate nonsense",
                "check --simulate clock-behind+clock-ahead",
                "nonsense",
                "check --nonsense",
                "fix",
                "fix --all resync-clock",
                "fix nonsense",
                "explain",
                "explain nonsense",
                "history --since yesterday",
                "clock --server http://x",
                "--tray nonsense",
                "--toast nonsense"
            })
    void wrong_words_end_with_a_message_and_code_2(String words) {
        CommandRun wrong = run((words + " --json").split(" "));
        assertThat(wrong.exitCode()).as(wrong.out() + wrong.err()).isEqualTo(2);
        assertThat(wrong.json().getAsJsonObject("error").get("kind").getAsString())
                .isEqualTo("usage");
        assertThat(wrong.json().getAsJsonObject("error").get("message").getAsString())
                .isNotBlank();
        assertThat(wrong.err()).isNotBlank();
    }

    @Test
    void explain_knows_every_spelling() {
        CommandRun explain = run("explain", "0x80070002", "80070002", "-2147024894", "2147942402", "--json");
        assertThat(explain.exitCode()).isZero();
        assertThat(CommandRun.strings(explain.json().getAsJsonArray("codes"), "code"))
                .isEqualTo(List.of("0x80070002", "0x80070002", "0x80070002", "0x80070002"));
        JsonObject first = explain.json().getAsJsonArray("codes").get(0).getAsJsonObject();
        assertThat(first.get("decimal").getAsInt()).isEqualTo(-2147024894);
        assertThat(first.get("symbol").getAsString()).isEqualTo("ERROR_FILE_NOT_FOUND");
        assertThat(first.get("fixes").getAsJsonArray().get(0).getAsString()).isEqualTo("reset-update-cache");
    }

    @Test
    void explain_names_causes_when_they_hold_and_what_to_do() {
        JsonObject code = run("explain", "0x80072F8F", "--json")
                .json()
                .getAsJsonArray("codes")
                .get(0)
                .getAsJsonObject();
        assertThat(CommandRun.strings(code.getAsJsonArray("causes"), "id"))
                .containsExactly("clock-wrong", "secure-connection");
        assertThat(CommandRun.strings(code.getAsJsonArray("causes"), "when"))
                .containsExactly("clock-wrong", "!clock-wrong");
        assertThat(CommandRun.strings(code.getAsJsonArray("causes"), "source")).allMatch(source -> !source.isBlank());
        assertThat(run("explain", "0x80072F8F").out()).contains("if the clock is wrong", "What to do");
    }

    @Test
    void explain_says_where_an_upgrade_failed_however_the_shell_split_it() {
        for (CommandRun explain : List.of(
                run("explain", "0xC1900101-0x20017", "--json"),
                run("explain", "0xC1900101", "-", "0x20017", "--json"),
                run("explain", "0xC1900101 - 0x20017", "--json"))) {
            assertThat(explain.json().getAsJsonArray("codes")).hasSize(1);
            JsonObject code = explain.json().getAsJsonArray("codes").get(0).getAsJsonObject();
            assertThat(code.get("code").getAsString()).isEqualTo("0xC1900101");
            assertThat(code.getAsJsonObject("extend").get("code").getAsString()).isEqualTo("0x20017");
            assertThat(code.getAsJsonObject("extend").get("phase").getAsString())
                    .contains("Setup");
        }
    }

    @Test
    void explain_explains_a_code_outside_the_catalogue_by_its_facility() {
        CommandRun explain = run("explain", "0x8007FFF1", "--json");
        assertThat(explain.exitCode()).isZero();
        assertThat(explain.json()
                        .getAsJsonArray("codes")
                        .get(0)
                        .getAsJsonObject()
                        .get("meaning")
                        .getAsString())
                .isNotBlank();
    }

    @Test
    void fixes_are_listed_with_what_they_touch() {
        CommandRun fixes = run("fixes", "--json");
        assertThat(CommandRun.strings(fixes.json().getAsJsonArray("fixes"), "id"))
                .contains(
                        "resync-clock",
                        "restore-update-services",
                        "reset-update-cache",
                        "allow-os-upgrade",
                        "run-troubleshooter",
                        "retry-update");
        fixes.json()
                .getAsJsonArray("fixes")
                .forEach(fix -> assertThat(fix.getAsJsonObject().keySet())
                        .contains("id", "title", "touches", "administrator", "undo", "restart"));
    }

    @Test
    void without_consent_nothing_is_done() {
        CommandRun fix = run("fix", "--all", "--json", "--simulate", "clock-behind");
        assertThat(fix.exitCode()).isEqualTo(4);
        assertThat(fix.json().get("verdict").getAsString()).isEqualTo("declined");
    }

    @Test
    void a_dry_run_shows_the_plan_and_changes_nothing() throws IOException {
        Path pc = home.resolve("pc.json");
        run("check", "--pc", pc.toString(), "--simulate", "update-files-missing");
        byte[] before = Files.readAllBytes(pc);
        CommandRun dry = run("fix", "--all", "--dry-run", "--json", "--pc", pc.toString());
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.json().get("verdict").isJsonNull()).isTrue();
        assertThat(CommandRun.strings(dry.json().getAsJsonArray("plan"), "fix"))
                .containsExactly("reset-update-cache", "retry-update");
        assertThat(Files.readAllBytes(pc)).isEqualTo(before);
    }

    @Test
    void a_pc_kept_in_a_file_is_repaired_undone_and_remembered() {
        String pc = home.resolve("pc.json").toString();
        run("check", "--pc", pc, "--simulate", "update-service-disabled");
        CommandRun fix = run("fix", "--all", "--yes", "--json", "--pc", pc);
        assertThat(fix.json().get("verdict").getAsString()).isEqualTo("fixed");
        assertThat(run("check", "--pc", pc).exitCode()).isZero();
        CommandRun undo = run("undo", "--yes", "--json", "--pc", pc);
        assertThat(undo.json().get("verdict").getAsString()).isEqualTo("undone");
        assertThat(undo.exitCode()).isZero();
        CommandRun again = run("check", "--json", "--pc", pc);
        assertThat(again.findingIds()).contains("update-service-disabled");
        assertThat(run("undo", "--yes", "--json", "--pc", pc)
                        .json()
                        .get("verdict")
                        .getAsString())
                .isEqualTo("nothing-to-undo");
        CommandRun history = run("history", "--json", "--pc", pc);
        assertThat(CommandRun.strings(history.json().getAsJsonArray("entries"), "kind"))
                .contains("measurement", "status", "fix", "undo");
        assertThat(run("history", "--csv", "--pc", pc).out())
                .startsWith("time,kind,status,offsetSeconds,errorBoundSeconds,code,kb,fix,verdict,text\n");
    }

    @Test
    void a_failure_once_seen_is_not_forgotten_when_windows_forgets_it() {
        String pc = home.resolve("pc.json").toString();
        run("check", "--pc", pc, "--simulate", "update-files-missing");
        CommandRun fix = run("fix", "reset-update-cache", "--yes", "--json", "--pc", pc);
        assertThat(fix.json().get("verdict").getAsString()).as(fix.out()).isEqualTo("unproven");
        CommandRun check = run("check", "--json", "--pc", pc);
        assertThat(check.findingIds()).contains("update-failed");
        assertThat(run("fix", "retry-update", "--yes", "--json", "--pc", pc).exitCode())
                .isZero();
        assertThat(run("check", "--json", "--pc", pc).findingIds()).doesNotContain("update-failed");
    }

    @Test
    void a_resolved_failure_stays_resolved_when_the_success_is_erased() {
        String pc = home.resolve("pc.json").toString();
        run("check", "--pc", pc, "--simulate", "update-files-missing");
        assertThat(run("fix", "--all", "--yes", "--pc", pc).exitCode()).isZero();
        run("check", "--pc", pc);
        run("fix", "reset-update-cache", "--yes", "--pc", pc);
        assertThat(run("check", "--json", "--pc", pc).findingIds()).doesNotContain("update-failed");
    }

    @Test
    void an_undo_on_another_pc_is_refused() {
        String ill = home.resolve("ill.json").toString();
        String other = home.resolve("other.json").toString();
        run("check", "--pc", ill, "--simulate", "update-service-disabled");
        run("fix", "--all", "--yes", "--pc", ill);
        run("check", "--pc", other, "--simulate", "healthy");
        CommandRun undo = run("undo", "--yes", "--json", "--pc", other);
        assertThat(undo.exitCode()).isEqualTo(5);
        assertThat(undo.json().get("verdict").getAsString()).isEqualTo("blocked");
    }

    @Test
    void a_scenario_for_a_pc_that_exists_is_refused() {
        String pc = home.resolve("pc.json").toString();
        run("check", "--pc", pc, "--simulate", "healthy");
        assertThat(run("check", "--pc", pc, "--simulate", "healthy").exitCode()).isEqualTo(2);
    }

    @Test
    void a_damaged_pc_file_is_reported_as_unreadable_and_left_alone() throws IOException {
        Path pc = home.resolve("pc.json");
        Files.writeString(pc, "{\"half\":");
        CommandRun check = run("check", "--json", "--pc", pc.toString());
        assertThat(check.json().getAsJsonObject("error").get("kind").getAsString())
                .isEqualTo("unreadable");
        assertThat(pc).hasContent("{\"half\":");
    }

    @Test
    void the_clock_is_not_set_before_the_zone_is_named() {
        CommandRun fix = run("fix", "resync-clock", "--yes", "--json", "--simulate", "clock-wrong-zone");
        assertThat(fix.exitCode()).isEqualTo(5);
        CommandRun both = run(
                "fix",
                "set-time-zone=W. Europe Standard Time",
                "resync-clock",
                "--yes",
                "--json",
                "--simulate",
                "clock-wrong-zone");
        assertThat(both.json().get("verdict").getAsString()).as(both.out()).isEqualTo("fixed");
    }

    @Test
    void demo_in_the_terminal_shows_a_pc_being_fixed() {
        CommandRun demo = run("demo", "--json");
        assertThat(demo.exitCode()).as(demo.out()).isZero();
        assertThat(demo.json().get("verdict").getAsString()).isEqualTo("fixed");
    }

    @Test
    void version_and_help_are_printed() {
        assertThat(run("--version").out()).contains("Patchlight ").contains("Java ");
        assertThat(run("--help").out()).contains("check", "fix", "undo", "demo");
        assertThat(run("fix", "--help").out()).contains("--dry-run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version --json", "--json check --version", "fix --version --json", "-V --json"})
    void the_version_is_one_json_document_for_programs(String words) {
        CommandRun version = run(words.split(" "));
        assertThat(version.exitCode()).isZero();
        assertThat(version.err()).isEmpty();
        assertThat(version.json().keySet()).containsExactly("schema", "version", "java");
        assertThat(version.json().get("version").getAsString())
                .isEqualTo(BuildFacts.read().version());
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home, words);
    }
}
