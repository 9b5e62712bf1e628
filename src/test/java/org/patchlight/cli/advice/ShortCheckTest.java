package org.patchlight.cli.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** A check fits one screen, starts with its verdict and ends with what to type. */
class ShortCheckTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind                      | Status: problem         | Next: patchlight fix --all
            update-files-missing+clock-behind | Status: problem         | Next: patchlight fix --all
            driver-problem                    | Status: needs attention | Next: patchlight fix --all
            clock-wrong-zone                  | Status: problem         | Next: patchlight fix set-time-zone
            upgrade-blocked                   | Status: problem         | Next: patchlight fix allow-os-upgrade
            hosts-blocked                     | Status: needs attention | Next: patchlight fix remove-update-blocker
            updates-denied                    | Status: needs attention | Next: patchlight fix remove-update-blocker
            update-blocker                    | Status: problem         | Next: patchlight fix --all
            restart-pending                   | Status: needs attention | Next, for you: Save your work
            disk-full                         | Status: needs attention | Next, for you: Free
            managed-pc+update-service-disabled| Status: problem         | Next, for your organisation:
            healthy                           | Status: healthy         | No problems found.
            """)
    void the_verdict_is_first_and_the_next_step_is_shown(String scenario, String verdict, String next) {
        List<String> lines = check(scenario).out().lines().toList();
        assertThat(lines.get(0)).isEqualTo(verdict);
        assertThat(lines).hasSizeLessThan(24);
        assertThat(lines).anyMatch(line -> line.strip().startsWith(next));
    }

    @Test
    void each_part_has_a_line() {
        assertThat(check("update-files-missing").out())
                .containsPattern("\n  PC +Windows 11")
                .containsPattern("\n  Clock +right \\(\u00B1 ")
                .containsPattern("\n  Windows Update +last success .* ago\\); last failure .*0x80070002")
                .containsPattern("\n  Devices +no problems");
        assertThat(check("driver-problem").out()).containsPattern("\n  Devices +with a problem: 1");
    }

    @Test
    void what_could_not_be_checked_is_never_shown_as_good() {
        assertThat(check("offline").out()).containsPattern("\n  Clock +couldn't be measured");
    }

    @Test
    void evidence_and_servers_are_for_verbose_and_one_line_for_quiet() {
        assertThat(check("clock-behind").out()).doesNotContain("time.windows.com:123");
        String verbose = check("clock-behind", "-v").out();
        assertThat(verbose).contains("time.windows.com:123");
        assertThat(verbose.lines().filter(line -> line.contains("time.windows.com:123")))
                .hasSize(1);
        assertThat(check("healthy", "--verbose").out()).contains("time.windows.com:123");
        assertThat(check("clock-behind", "--quiet").out()).isEqualTo("Status: problem\n");
    }

    @Test
    void the_command_to_type_names_the_same_pc() {
        Path pc = home.resolve("my pc.json");
        CommandRun check = CommandRun.of(home, "check", "--pc", pc.toString(), "--simulate", "clock-behind");
        assertThat(check.out()).contains("patchlight fix --all --pc \"" + pc + "\"");
    }

    private CommandRun check(String scenario, String... more) {
        List<String> words = new ArrayList<>(List.of("check", "--simulate", scenario));
        words.addAll(List.of(more));
        return CommandRun.of(home, words.toArray(String[]::new));
    }
}
