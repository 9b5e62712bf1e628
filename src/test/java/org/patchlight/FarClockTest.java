package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.fleet.format.FleetFormat;

/** A clock that is wrong by centuries: Windows' own clock ends in the year 30827. */
class FarClockTest {
    /** Hours, some 550 years and some 27,000: more than a number of nanoseconds can hold. */
    private static final String SLOW = "PT4800000H";

    @TempDir
    private Path folder;

    private Path pc;

    @BeforeEach
    void keepPc() {
        pc = folder.resolve("pc.json");
        assertThat(run("check", "--simulate", "healthy").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {SLOW, "PT-4800000H", "PT-240000000H"})
    void is_a_problem_with_its_length_in_every_form(String offset) throws IOException {
        wrongBy(offset);
        assertThat(run("check").out()).contains("Your clock is", "years");
        assertThat(run("clock").exitCode()).isEqualTo(1);
        long seconds = Duration.parse(offset).toSeconds();
        assertThat(run("clock", "--json")
                        .json()
                        .getAsJsonObject("clock")
                        .get("offsetSeconds")
                        .getAsDouble())
                .isBetween(seconds - 1.0, seconds + 1.0);
        for (String format : FleetFormat.names()) {
            assertThat(run("check", "--format", format).err()).isEmpty();
        }
        assertThat(run("history").exitCode()).isZero();
        assertThat(run("history", "--csv").out()).contains("measurement");
    }

    @ParameterizedTest
    @ValueSource(strings = {SLOW, "PT-4800000H"})
    void is_fixed(String offset) throws IOException {
        wrongBy(offset);
        assertThat(run("fix", "--all", "--yes").exitCode()).isZero();
        assertThat(run("check").exitCode()).isZero();
    }

    private void wrongBy(String offset) throws IOException {
        String right = Files.readString(pc);
        Files.writeString(pc, right.replaceFirst("\"clockOffset\":\\s*\"PT0S\"", "\"clockOffset\":\"" + offset + "\""));
    }

    private CommandRun run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--pc";
        all[words.length + 1] = pc.toString();
        return CommandRun.of(folder.resolve("home"), all);
    }
}
