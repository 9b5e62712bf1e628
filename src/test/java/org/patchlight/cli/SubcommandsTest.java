package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

final class SubcommandsTest {
    private static final String[] ALL = {
        "check",
        "clock",
        "analyze",
        "collect",
        "explain",
        "fixes",
        "fix",
        "undo",
        "history",
        "selftest",
        "update",
        "demo"
    };

    @TempDir
    Path home;

    @Test
    void a_command_line_without_a_command_makes_none_ready() {
        assertThat(ready("--simulate", "healthy")).isEmpty();
    }

    @Test
    void the_command_is_found_in_any_position() {
        assertThat(ready("--json", "check")).containsExactly("check");
        assertThat(ready("fix", "resync-clock", "--yes")).containsExactly("fix");
    }

    @Test
    void a_value_that_equals_a_command_does_not_hide_the_command() {
        assertThat(ready("--home", "clock", "fix")).containsExactlyInAnyOrder("clock", "fix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_knows_all_commands_in_their_order(String help) {
        assertThat(ready(help)).containsExactly(ALL);
        assertThat(CommandRun.of(home, help).out()).contains(ALL);
    }

    @Test
    void an_unknown_command_is_refused() {
        assertThat(CommandRun.of(home, "chek").exitCode()).isEqualTo(2);
    }

    private static List<String> ready(String... arguments) {
        return Subcommands.meant(List.of(arguments));
    }
}
