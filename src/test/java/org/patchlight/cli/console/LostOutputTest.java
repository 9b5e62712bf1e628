package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** A result that could not be written is never reported as a success. */
class LostOutputTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --json --simulate healthy",
                "check --simulate healthy",
                "explain 0x80070002",
                "fixes",
                "fixes --json",
                "history --csv --simulate healthy",
                "fix --all --yes --simulate clock-behind",
                "undo --simulate healthy",
                "--help",
                "--version",
                "--simulate list"
            })
    void a_full_disk_ends_with_a_message_and_no_success(String words) {
        CommandRun run = run("No space left on device", words);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("couldn't be written");
    }

    @ParameterizedTest
    @CsvSource({"check --simulate clock-behind,1", "fix nonsense --json,2", "fix --all --simulate clock-behind,4"})
    void a_worse_exit_code_of_the_command_stays(String words, int exitCode) {
        CommandRun run = run("Es steht nicht genug Speicherplatz auf dem Datentr\u00E4ger zur Verf\u00FCgung", words);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains("couldn't be written");
    }

    @Test
    void a_reader_that_has_enough_is_no_failure() {
        CommandRun run = run("Broken pipe", "fixes");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private CommandRun run(String refusal, String words) {
        OutputStream refusing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(refusal);
            }
        };
        return CommandRun.into(new ConsoleStream(refusing, StandardCharsets.UTF_8), home, words.split(" "));
    }
}
