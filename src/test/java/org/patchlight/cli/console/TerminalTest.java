package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

class TerminalTest {
    private static final String ESCAPE = "\u001B[";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "'', xterm, true, true, true",
        "1, xterm, true, false, true",
        "'', dumb, true, false, false",
        "'', xterm, false, false, false",
        "0, xterm-256color, true, false, true"
    })
    void colours_follow_the_variables(
            String noColor, String term, boolean sequences, boolean colours, boolean movesCursor) {
        Terminal terminal = Terminal.of(Map.of("NO_COLOR", noColor, "TERM", term), true, true, sequences, () -> 80);
        assertThat(terminal.colours()).isEqualTo(colours);
        assertThat(terminal.movesCursor()).isEqualTo(movesCursor);
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 80", "'', 132, 110", "40, 132, 40", "nonsense, 60, 60", "5, 80, 20", "-3, 72, 72"})
    void the_width_comes_from_the_variable_then_from_the_terminal(String columns, int measured, int width) {
        assertThat(Terminal.of(Map.of("COLUMNS", columns), true, false, true, () -> measured)
                        .width())
                .isEqualTo(width);
    }

    @Test
    void a_pipe_is_never_broken_into_lines() {
        assertThat(Terminal.of(Map.of("COLUMNS", "40"), false, false, true, () -> 40))
                .isEqualTo(Terminal.NONE);
    }

    @Test
    void what_a_terminal_shows_fits_it_and_has_colours() {
        Terminal narrow = new Terminal(true, true, 40, true, true);
        String text = run(narrow, "check", "--simulate", "clock-behind").out();
        assertThat(text).contains(ESCAPE);
        assertThat(text).contains("patchlight fix --all --simulate clock-behind");
        assertThat(text.replaceAll("\u001B\\[[0-9;]*m", "").lines().filter(line -> !line.startsWith("Next:")))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @ParameterizedTest
    @CsvSource({"always, false, true", "auto, false, false", "never, true, false", "auto, true, true"})
    void the_option_decides_over_the_terminal(String when, boolean onTerminal, boolean coloured) {
        Terminal terminal = onTerminal ? new Terminal(true, true, 80, true, true) : Terminal.NONE;
        String text = run(terminal, "check", "--simulate", "clock-behind", "--color", when)
                .out();
        assertThat(text.contains(ESCAPE)).isEqualTo(coloured);
    }

    @Test
    void json_has_no_colours() {
        Terminal terminal = new Terminal(true, true, 40, true, true);
        CommandRun run = run(terminal, "check", "--simulate", "clock-behind", "--json", "--color", "always");
        assertThat(run.out()).doesNotContain(ESCAPE);
        assertThat(run.json().get("status").getAsString()).isEqualTo("problem");
    }

    @ParameterizedTest
    @CsvSource({"check --color red, --color", "check -q -v, --verbose", "check --quiet --verbose, --quiet"})
    void options_that_contradict_are_refused(String words, String named) {
        CommandRun run = CommandRun.of(home, words.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(named);
    }

    private CommandRun run(Terminal terminal, String... words) {
        return CommandRun.on(terminal, home, words);
    }
}
