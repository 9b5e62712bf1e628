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

/** Forms of output that tools and pages give the same evidence. */
class PostedFormsTest {
    private static final String LIST = """
            TimeCreated  : 23.05.2026 21:06:07
            ProviderName : Microsoft-Windows-WindowsUpdateClient
            Id           : 20
            Message      : Installation Failure: Windows failed to install the following update with error 0x80070020:
                           Sample (KB5061002).
            """;
    private static final String TABLE = """
               ProviderName: Microsoft-Windows-Time-Service

            TimeCreated                     Id LevelDisplayName Message
            -----------                     -- ---------------- -------
            5/23/2026 9:06:07 PM           134 Warning          NtpClient found no name...
            """;

    @TempDir
    Path folder;

    private JsonObject analyze(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("post.txt"), text);
        return CommandRun.of(folder.resolve("home"), "analyze", file.toString(), "--json")
                .json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /subkey:Parameters            | Type      REG_SZ     NoSync;NtpServer  REG_SZ  a.example,0x9 | true
            /subkey:Parameters            | Type      REG_SZ     NTP;NtpServer     REG_SZ  a.example,0x9 | false
            /subkey:TimeProviders\\NtpClient | Enabled   REG_DWORD  0                                      | true
            /subkey:TimeProviders\\NtpClient | Enabled   REG_DWORD  1                                      | false
            /subkey:TimeProviders\\NtpServer | Enabled   REG_DWORD  0                                      | false
            """)
    void a_registry_dump_of_the_time_service_shows_its_settings(String subkey, String values, boolean off)
            throws IOException {
        for (String prompt : new String[] {"C:\\>", "PS C:\\> ", ""}) {
            JsonObject report = analyze(prompt + "w32tm /dumpreg " + subkey
                    + "\n\nValue Name  Value Type  Value Data\n-----\n\n" + values.replace(';', '\n') + "\n");
            assertThat(report.get("findings").toString().contains("internet-time-off"))
                    .as(prompt)
                    .isEqualTo(off);
            assertThat(report.get("status").getAsString()).isEqualTo("unknown");
        }
    }

    @Test
    void blanks_that_became_one_or_a_tab_do_no_harm() throws IOException {
        for (String blank : new String[] {"\t", " ", "    "}) {
            JsonObject report = analyze(LIST.replaceAll(" {2,}", blank));
            JsonObject failure = report.getAsJsonArray("failures").get(0).getAsJsonObject();
            assertThat(failure.get("time").getAsString()).isEqualTo("2026-05-23T21:06:07");
            assertThat(failure.get("kb").getAsString()).isEqualTo("KB5061002");
            assertThat(analyze(TABLE.replaceAll(" {2,}", blank)).get("findings").toString())
                    .as(blank)
                    .contains("clock-source-silent");
        }
    }

    @Test
    void ambiguous_dates_that_were_pasted_twice_rank_as_once() throws IOException {
        String failed = LIST.replace("23.05.2026", "03/05/2026") + "\n";
        String installed = failed.replace(": 20\n", ": 19\n")
                .replace("21:06", "22:06")
                .replaceAll(
                        "Installation Failure.*",
                        "Installation Successful: Windows successfully installed the following update:");
        for (String text : new String[] {failed + installed, installed + failed}) {
            for (String posted : new String[] {text, text + text, text + text + text}) {
                JsonObject report = analyze(posted);
                assertThat(report.getAsJsonArray("failures")).hasSize(1);
                assertThat(report.get("status").getAsString()).isEqualTo("healthy");
            }
        }
    }
}
