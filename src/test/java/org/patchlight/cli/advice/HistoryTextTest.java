package org.patchlight.cli.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

class HistoryTextTest {
    @TempDir
    Path home;

    private String pc = "";

    @BeforeEach
    void fixAndUndo() {
        pc = home.resolve("pc.json").toString();
        // The clock is set back by a fix, so later entries have earlier times.
        run("fix", "--all", "-y", "--simulate", "clock-ahead");
        run("undo", "-y");
        run("check");
    }

    @Test
    void entries_are_sorted_by_time_in_every_form() {
        List<String> lines = run("history").out().lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(4)
                .isSortedAccordingTo((one, other) -> one.substring(0, 16).compareTo(other.substring(0, 16)));
        assertThat(CommandRun.strings(run("history", "--json").json().getAsJsonArray("entries"), "time"))
                .hasSize(lines.size())
                .isSorted();
    }

    @Test
    void a_fix_shows_the_run_that_undo_takes() {
        String fix = run("history")
                .out()
                .lines()
                .filter(line -> line.contains("  Fix "))
                .findFirst()
                .orElseThrow();
        String id = fix.substring(fix.indexOf("(run-") + 1, fix.lastIndexOf(')'));
        assertThat(run("history").err()).as("it is undone already").doesNotContain("patchlight undo");
        run("fix", "resync-clock", "-y");
        assertThat(run("history").err()).contains("patchlight undo run-").doesNotContain(id);
        assertThat(run("undo", id, "-y").exitCode()).isZero();
    }

    @Test
    void the_last_entries_are_the_newest() {
        List<String> all = run("history").out().lines().toList();
        assertThat(run("history", "--last", "2").out().lines()).isEqualTo(all.subList(all.size() - 2, all.size()));
        assertThat(run("history", "--last", "2", "--csv").out()).hasLineCount(3);
        assertThat(run("history", "--last", "9999").out().lines()).hasSize(all.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many", "99999999999"})
    void a_wrong_number_is_refused(String number) {
        CommandRun run = run("history", "--last", number);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--last 20");
    }

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", pc));
        return CommandRun.of(home, all.toArray(String[]::new));
    }
}
