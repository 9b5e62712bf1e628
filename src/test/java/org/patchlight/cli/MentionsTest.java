package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** Text of no known kind with a code in plain sight stays unknown, and the code is a note. */
final class MentionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            fatal: [pc]: FAILED! => {"msg": "Search failed: HRESULT: 0x80240438"}        | 0x80240438 | null
            Exception calling "Install" with "0" argument(s): "HRESULT: 0x8024001E"       | 0x8024001E | null
            Fehler bei der Installation von Update (KB5031234): 0x80073712                | 0x80073712 | KB5031234
            Windows не удалось установить обновление, ошибка 0x800F081F: KB5031234        | 0x800F081F | KB5031234
            msiexec ended, exit code: 1603                                                | 0x80070643 | null
            wuauclt: hr = -2145124322                                                     | 0x8024001E | null
            """)
    void the_source_is_unknown_and_the_code_is_shown_with_its_meaning(String text, String code, String kb)
            throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            Files.writeString(folder.resolve("post.txt"), "> " + text + "\r\n", charset);
            CommandRun run = run("--json");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.json().get("status").getAsString()).isEqualTo("unknown");
            assertThat(run.json().getAsJsonArray("failures")).isEmpty();
            JsonArray mentions = run.json().getAsJsonArray("mentions");
            assertThat(mentions).hasSize(1);
            JsonObject mention = mentions.get(0).getAsJsonObject();
            assertThat(mention.get("code").getAsString()).isEqualTo(code);
            assertThat(mention.get("symbol").getAsString()).isNotBlank();
            assertThat(mention.get("meaning").getAsString()).isNotBlank();
            assertThat(mention.get("advice").getAsString()).isNotBlank();
            assertThat(mention.get("line").getAsInt()).isEqualTo(1);
            assertThat(mention.get("kb").toString().replace("\"", "")).isEqualTo(kb);
            assertThat(run("--quiet").out())
                    .contains(code, mention.get("meaning").getAsString(), "post.txt:1");
        }
    }

    @Test
    void a_text_that_is_taken_for_a_list_of_updates_shows_its_code_too() throws IOException {
        Files.writeString(folder.resolve("a.txt"), """
                Starting Download of Security Update for Example
                4.5.2 on Windows 8 (KB3031234)
                Error: "HRESULT: 0x80240022"
                """);
        CommandRun run = run("--json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().getAsJsonArray("mentions").toString()).contains("0x80240022", "KB3031234");
        assertThat(run.json().getAsJsonArray("sources").toString()).contains("\"kind\":\"unknown\"");
    }

    @Test
    void a_code_that_failed_elsewhere_is_no_note_and_the_same_code_counts_once() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "error 0x80070643\nerror 0x80070643\nhr 0x80072EE7\nhr 0x80072EE7\n");
        Files.writeString(folder.resolve("b.log"), """
                2026-03-04 05:06:07, Error                 CBS    Failed to finalize, package: \
                Package_for_KB5031234~31bf3856ad364e35~amd64~~19041.1.1.1 [HRESULT = 0x80070643 - ERROR_INSTALL_FAILURE]
                2026-03-04 05:06:07, Info                  CBS    Session: 31_42 finalized. Reboot required: no \
                [HRESULT = 0x80070643 - ERROR_INSTALL_FAILURE]
                """);
        CommandRun run = run("--json");
        String mentions = run.json().getAsJsonArray("mentions").toString();
        assertThat(mentions).containsOnlyOnce("0x80072EE7");
        assertThat(run.json().getAsJsonArray("failures").toString().contains("0x80070643"))
                .isEqualTo(!mentions.contains("0x80070643"));
    }

    @Test
    void the_second_number_of_an_upgrade_is_explained_with_its_code() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "again 0x8007042B\nError 0x8007042B - 0x4000D\nonce more 0x8007042B\n");
        JsonArray mentions = run("--json").json().getAsJsonArray("mentions");
        assertThat(mentions).hasSize(1);
        assertThat(mentions.get(0).getAsJsonObject().get("extend").getAsString())
                .isEqualTo("0x4000D");
        assertThat(run().out())
                .contains("0x4000D: Where it failed: at the second start", "migrating files and settings");
    }

    @Test
    void harmless_numbers_are_no_note() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Dear all, exit code 0, color #80072EE2, at address 0x80040154, 0x00240006,"
                        + " {8024402C-1234-4222-8333-0123456789AB}, version 10.0.80070643\n");
        CommandRun run = run("--json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().getAsJsonArray("mentions")).isEmpty();
        assertThat(run().out()).doesNotContain("Codes in the text");
    }

    private CommandRun run(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "analyze";
        words[1] = folder.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return CommandRun.of(folder.resolveSibling(folder.getFileName() + "-home"), words);
    }
}
