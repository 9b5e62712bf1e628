package org.patchlight.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchlight.CommandRun;
import org.patchlight.words.Words;

/** What each command says about itself, and what it answers to a slip. */
class HelpPageTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @FieldSource("org.patchlight.CommandRun#COMMANDS")
    void a_command_shows_its_own_options_before_the_common_ones_and_examples(String command) {
        String help = run(command, "--help").out();
        assertThat(help).startsWith("Usage: patchlight " + command).contains("\nCommon options:\n", "\nExamples:\n");
        assertThat(help).contains("  patchlight " + command);
        assertThat(help.lines()).allMatch(line -> line.length() < 125);
        if (!command.equals("demo")) {
            assertThat(help).doesNotContain("--tray");
        }
        assertThat(run("help", command).out()).isEqualTo(help);
    }

    @Test
    void own_options_come_first() {
        String help = run("fix", "--help").out();
        assertThat(help.indexOf("-n, --dry-run")).isBetween(1, help.indexOf("Common options:"));
        assertThat(help.indexOf("--home DIR")).isGreaterThan(help.indexOf("Common options:"));
    }

    @Test
    void the_program_shows_exit_codes_and_files() {
        assertThat(run("help").out()).contains("Exit codes:", "\n  70 ", "Files:", "--home DIR");
        assertThat(run("help").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek                             | Did you mean: check?          | patchlight --help
            anaylze x                        | Did you mean: analyze?        | patchlight --help
            hist                             | Did you mean: history?        | patchlight --help
            help chek                        | Did you mean: check?          | patchlight --help
            check --jsn                      | Did you mean: --json?         | patchlight check --help
            fix --al                         | Did you mean: --all?          | patchlight fix --help
            analyze --zone                   | The option --zone needs       | patchlight analyze --help
            explain                          | An argument is missing: CODE  | patchlight explain --help
            fix reset-update-cach            | Did you mean: reset-update-cache? | reset
            fixes resync_clock               | Did you mean: resync-clock?   | resync
            fix clock-behind                 | is a problem, not a fix       | resync-clock
            check --simulate clock-behnd     | Did you mean: clock-behind    | --simulate list
            check --simulate healthy+ofline  | Did you mean: offline?        | --simulate list
            xyzzy                            | Unknown command: xyzzy.       | patchlight --help
            """)
    void a_slip_is_answered_with_what_was_meant(String words, String meant, String help) {
        CommandRun slip = run(words.split(" +"));
        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(slip.out()).isEmpty();
        assertThat(slip.err()).contains(meant).contains(help).hasLineCount(1);
        assertThat(slip.err().length()).isLessThan(160);
    }

    @Test
    void a_word_that_resembles_nothing_gets_no_suggestion() {
        assertThat(run("check", "--simulate", "nonsense").err()).doesNotContain("Did you mean");
        assertThat(run("x".repeat(5000)).err()).doesNotContain("Did you mean");
    }

    @Test
    void each_scenario_has_a_sentence() {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        List<String> lines = run("--simulate", "list").out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(50).allMatch(line -> line.matches("[a-z-]+ {2,}[A-Z].+[.]"));
        lines.forEach(line -> assertThat(words.knows("cli.scenario.of." + line.substring(0, line.indexOf(' '))))
                .isTrue());
    }

    @Test
    void one_fix_is_shown_in_detail_and_all_of_them_in_one_line_each() {
        CommandRun one = run("fixes", "reset-update-cache");
        assertThat(one.out()).contains("Needs an administrator.").doesNotContain("resync-clock");
        assertThat(run("fixes").out().lines().filter(line -> line.startsWith("reset-update-cache ")))
                .hasSize(1);
        assertThat(CommandRun.strings(
                        run("fixes", "resync-clock", "--json").json().getAsJsonArray("fixes"), "id"))
                .containsExactly("resync-clock");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2, not a language tag",
        "d!, 2, not a language tag",
        "eo, 0, no texts in this language",
        "en-GB, 0, ''"
    })
    void a_language_is_never_taken_silently(String tag, int exitCode, String said) {
        CommandRun run = run("check", "--simulate", "healthy", "--lang", tag);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains(said);
        if (said.isEmpty()) {
            assertThat(run.err()).isEmpty();
        }
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home, words);
    }
}
