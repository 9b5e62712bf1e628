package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.cli.CommandFailure;

class PortableHomeTest {
    @TempDir
    Path stick;

    @ParameterizedTest
    @ValueSource(strings = {"check", "clock", "history", "fix --all --yes"})
    void a_command_refuses_a_folder_that_cannot_be_written_and_says_what_to_do(String words) throws IOException {
        Path home = unwritable();
        CommandRun run = CommandRun.of(home, (words + " --simulate clock-behind").split(" "));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("portable").contains(home.toString()).contains("delete portable.txt");
    }

    @Test
    void json_says_so_in_one_document() throws IOException {
        CommandRun run = CommandRun.of(unwritable(), "check", "--json", "--simulate", "healthy");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(JsonParser.parseString(run.out()).getAsJsonObject().has("error"))
                .isTrue();
    }

    /** The tray makes the same call before it opens anything, and a message box shows its text. */
    @Test
    void the_tray_refuses_it_in_the_same_words() throws IOException {
        Path home = unwritable();
        assertThatThrownBy(() -> PortableHome.requireWritable(home))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.words().key()).isEqualTo("cli.home.portable"));
    }

    @Test
    void a_folder_that_can_be_written_is_used_and_nothing_is_left_in_it() throws Exception {
        Files.createFile(stick.resolve("portable.txt"));
        Path home = stick.resolve("data");
        PortableHome.requireWritable(home);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void the_usual_folder_is_left_alone() throws Exception {
        PortableHome.requireWritable(stick.resolve("home"));
        assertThat(stick).isEmptyDirectory();
    }

    /** Tests may run as root, whom no right keeps out; a file in the place of the folder does. */
    private Path unwritable() throws IOException {
        Files.createFile(stick.resolve("portable.txt"));
        return Files.createFile(stick.resolve("data"));
    }
}
