package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** What users read after a mistake, or when their computer refuses something. */
class CommandSlipsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense x | Unknown command: nonsense.",
                "check --formats nagios | Unknown option: --formats.",
                "undo run-1 run-2 | Unexpected argument: run-2.",
                "fix resync-clock=now | \"resync-clock\" takes no value.",
                "history --csv | Choose one of --csv and --json."
            })
    void the_wrong_argument_is_named(String words, String message) {
        CommandRun slip = run((words + " --json").split(" "));
        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(error(slip)).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "fix --all", "undo", "history", "demo", "explain 1"})
    void the_list_of_scenarios_is_the_answer_of_every_command(String words) {
        CommandRun list = run((words + " --simulate list --json").split(" "));
        assertThat(list.exitCode()).isZero();
        assertThat(list.json().getAsJsonArray("scenarios")).isNotEmpty();
    }

    @Test
    void help_is_not_hidden_by_the_list_of_scenarios() {
        assertThat(run("check", "--simulate", "list", "--help").out()).startsWith("Usage:");
    }

    @Test
    void a_pc_in_a_folder_that_does_not_exist_is_not_blamed_on_another_file() {
        Path lost = home.resolve("nowhere").resolve("pc.json");
        CommandRun check = run("check", "--json", "--pc", lost.toString(), "--simulate", "healthy");
        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(error(check)).contains(lost + " ").endsWith("there is no such file or folder");
    }

    @Test
    void a_name_that_no_file_can_have_is_reported_without_class_names() {
        CommandRun check = run("check", "--json", "--pc", "a\0b");
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(error(check)).contains("don't allow such a file name").doesNotContain("java");
    }

    @Test
    void an_undo_that_is_refused_says_why() {
        JsonObject undo = run("undo", "nonsense", "--yes", "--json").json();
        assertThat(undo.get("verdict").getAsString()).isEqualTo("blocked");
        assertThat(undo.get("blocked").getAsString()).contains("nonsense");
    }

    @Test
    void a_clock_that_could_not_be_measured_says_of_each_server_why() {
        CommandRun clock = run("clock", "--server", "127.0.0.1:1");
        assertThat(clock.exitCode()).isEqualTo(3);
        assertThat(clock.out()).contains("127.0.0.1:1: ");
    }

    @Test
    void a_right_clock_is_reported_neither_as_slow_nor_as_fast() {
        assertThat(run("clock", "--simulate", "healthy").out()).startsWith("Clock: right (\u00B1 ");
    }

    @Test
    void no_undo_is_offered_of_a_pc_that_ends_with_the_command() {
        String[] fix = {"fix", "--all", "--yes", "--simulate", "clock-behind"};
        assertThat(run(fix).err()).doesNotContain("undo");
        CommandRun kept =
                run("fix", "--all", "--yes", "--pc", home.resolve("pc.json").toString(), "--simulate", "clock-behind");
        assertThat(kept.err()).contains("undo run-");
    }

    private static String error(CommandRun run) {
        return run.json().getAsJsonObject("error").get("message").getAsString();
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home, words);
    }
}
