package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** Where Patchlight has no fix, the report says what a person can do. */
class AdviceTest {
    @TempDir
    Path folder;

    private CommandRun analyze(String code, String... options) throws IOException {
        Path file = Files.writeString(
                folder.resolve("history.txt"),
                "Date       : 2026-06-09 09:00:00\nTitle      : Sample (KB5061002)\nResultCode : 4\nHResult    : "
                        + code + "\n\n");
        String[] words = new String[options.length + 2];
        words[0] = "analyze";
        words[1] = file.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return CommandRun.of(folder.resolve("home"), words);
    }

    @ParameterizedTest
    @CsvSource({
        "-2147024784, Free up at least 10 GB",
        "0x800F0954,  Ask the administrator who set the policy",
        "0x80070017,  Back up your files first",
        "0x80240059,  Use another connection",
        "0x8024004C,  Plug in the PC",
    })
    void without_a_fix_the_next_step_is_what_the_cause_asks_for(String code, String advice) throws IOException {
        JsonObject finding =
                analyze(code, "--json").json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.getAsJsonArray("fixes")).isEmpty();
        assertThat(finding.get("owner").getAsString()).isEqualTo("you");
        assertThat(finding.get("nextStep").getAsString()).startsWith(advice);
        assertThat(analyze(code).out()).contains("Next, for you: " + advice);
    }

    @ParameterizedTest
    @CsvSource({
        "0x8024402C, Check the connection",
        "0x80070643, Check for updates again",
        "0x80070020, It's often a security program",
    })
    void a_mere_retry_comes_with_advice(String code, String advice) throws IOException {
        assertThat(analyze(code).out()).contains("What to do: " + advice, "What helps: retry-update");
    }

    @Test
    void a_file_that_was_never_downloaded_is_downloaded_again() throws IOException {
        assertThat(analyze("0x80246007").out()).contains("What helps: reset-update-cache, retry-update");
    }

    @Test
    void a_fix_needs_no_advice() throws IOException {
        assertThat(analyze("0x80073712").out())
                .contains("What helps: repair-component-store")
                .doesNotContain("What to do");
    }
}
