package org.patchlight.cli.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** A fix and an undo say each thing once, ask only if there is something to agree to, and claim nothing undone. */
class ShortRepairTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "managed-pc+update-files-missing, Not started.",
        "restart-pending+update-files-missing, Not started.",
        "managed-pc+clock-behind+update-service-disabled, Not started."
    })
    void a_blocked_run_is_one_line(String scenario, String verdict) {
        CommandRun run = CommandRun.of(home, "fix", "--all", "--yes", "--simulate", scenario);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).startsWith("Result: " + verdict + " ").hasLineCount(1);
    }

    @Test
    void a_refused_consent_is_said_once_after_the_plan() {
        CommandRun run = CommandRun.of(home, "fix", "--all", "--simulate", "clock-behind+update-files-missing");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).containsOnlyOnce("Not done").contains("  - ");
        assertThat(run.err()).containsOnlyOnce("--yes");
    }

    @Test
    void a_plan_that_was_agreed_to_beforehand_is_not_printed_twice() {
        CommandRun run = CommandRun.of(home, "fix", "--all", "-y", "--simulate", "update-service-disabled");
        assertThat(run.out() + run.err()).containsOnlyOnce("wuauserv");
        assertThat(CommandRun.of(home, "fix", "--all", "-y", "-q", "--simulate", "update-service-disabled")
                        .out())
                .isEqualTo("Result: Fixed.\n");
    }

    @Test
    void a_dry_run_shows_the_plan() {
        CommandRun run = CommandRun.of(home, "fix", "--all", "-n", "--simulate", "update-service-disabled");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("wuauserv").endsWith("Nothing was changed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline", "captive-portal"})
    void nothing_is_called_done_if_nothing_was_done(String scenario) {
        CommandRun run = CommandRun.of(home, "fix", "--all", "--simulate", scenario);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("Nothing was changed.").doesNotContain("Done");
    }

    @Test
    void a_missing_value_asks_for_no_consent_and_shows_what_to_type() {
        CommandRun run = CommandRun.of(home, "fix", "set-time-zone", "--simulate", "clock-wrong-zone");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("--yes");
        assertThat(run.out()).containsPattern("patchlight fix set-time-zone=\"[^\"]+\" resync-clock");
    }

    @Test
    void what_was_undone_is_not_undone_again() {
        String pc = home.resolve("pc.json").toString();
        CommandRun fix = CommandRun.of(
                home, "fix", "--all", "-y", "--pc", pc, "--simulate", "clock-behind+update-service-disabled");
        assertThat(fix.err()).contains("patchlight undo run-").contains(" --pc " + pc);
        CommandRun undo = CommandRun.of(home, "undo", "-y", "--pc", pc);
        assertThat(undo.out()).contains("W32Time", "wuauserv").hasLineCount(3);
        CommandRun again = CommandRun.of(home, "undo", "--pc", pc);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).hasLineCount(1);
        assertThat(again.err()).doesNotContain("--yes");
    }

    @Test
    void no_undo_is_offered_if_nothing_is_left_to_undo() {
        String pc = home.resolve("pc.json").toString();
        CommandRun fix =
                CommandRun.of(home, "fix", "retry-update", "-y", "--pc", pc, "--simulate", "installation-refused");
        assertThat(fix.err()).doesNotContain("undo");
    }
}
