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

/** Dates whose day and month can't be told apart still rank the attempts of a file. */
class AmbiguousDatesTest {
    @TempDir
    Path folder;

    private JsonObject analyze(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("post.txt"), text);
        return CommandRun.of(folder.resolve("home"), "analyze", file.toString(), "--json")
                .json();
    }

    private static String event(String date, int id) {
        return "TimeCreated  : " + date + "\nProviderName : Microsoft-Windows-WindowsUpdateClient\nId           : " + id
                + "\nMessage      : "
                + (id == 19
                        ? "Installation Successful: Windows successfully installed the following update: "
                        : "Installation Failure: Windows failed to install the following update with error 0x80070020: ")
                + "Sample (KB5061002)\n\n";
    }

    @ParameterizedTest
    @CsvSource({
        "4/5/2026 9:41:07 PM,  20, 4/5/2026 9:52:07 PM,  19, healthy, success, true",
        "4/5/2026 9:52:07 PM,  19, 4/5/2026 9:41:07 PM,  20, healthy, success, true",
        "04/05/2026 21:52:07,  20, 04/05/2026 21:41:07,  19, problem, failure, false",
        "4/5/2026 11:00:00 PM, 20, 5/6/2026 1:00:00 AM,  19, healthy, success, true",
        // 4 May is after 5 April, 5 March is before 3 May: only one reading makes the success the later one.
        "3/5/2026 9:41:07 PM,  20, 5/3/2026 9:52:07 PM,  19, problem, failure, false",
    })
    void a_later_success_resolves_a_failure_if_both_readings_agree(
            String first, int firstId, String second, int secondId, String status, String latest, boolean healed)
            throws IOException {
        JsonObject report = analyze(event(first, firstId) + event(second, secondId));
        JsonObject failure = report.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertThat(failure.get("time").isJsonNull()).isTrue();
        assertThat(failure.get("healed").getAsBoolean()).isEqualTo(healed);
        assertThat(report.get("status").getAsString()).isEqualTo(status);
        if (!first.startsWith("3/")) {
            assertThat(report.getAsJsonObject("latest").get("outcome").getAsString())
                    .isEqualTo(latest);
        }
    }

    private static String ofClock(String date, int id) {
        return (date.isEmpty() ? "" : "TimeCreated  : " + date + "\n")
                + "ProviderName : Microsoft-Windows-Time-Service\nId           : " + id
                + "\nMessage      : The time provider NtpClient and ntp.example.net,0x8\n\n";
    }

    @ParameterizedTest
    @CsvSource({
        "4/5/2026 9:41:07 PM, 134, 4/5/2026 9:52:07 PM, 37,  healthy",
        "4/5/2026 9:52:07 PM, 35,  4/5/2026 9:41:07 PM, 47,  healthy",
        "4/5/2026 9:41:07 PM, 37,  4/5/2026 9:52:07 PM, 134, unknown",
        "4/5/2026 9:52:07 PM, 134, 4/5/2026 9:41:07 PM, 37,  unknown",
        "3/5/2026 9:41:07 PM, 134, 5/3/2026 9:52:07 PM, 37,  unknown",
        "5/3/2026 9:52:07 PM, 37,  3/5/2026 9:41:07 PM, 134, unknown",
        "'',                  134, '',                  37,  unknown",
        "'',                  37,  '',                  134, unknown",
    })
    void events_of_the_time_service_are_ranked_too(
            String first, int firstId, String second, int secondId, String status) throws IOException {
        JsonObject report = analyze(ofClock(first, firstId) + ofClock(second, secondId));
        assertThat(report.get("status").getAsString()).isEqualTo(status);
        assertThat(report.get("findings").toString().contains("clock-source-silent"))
                .isEqualTo(status.equals("unknown"));
    }

    @Test
    void the_rows_of_a_table_are_ranked_too() throws IOException {
        String head = "ComputerName Operationname Result    Date                Title\n"
                + "------------ ------------- ------    ----                -----\n";
        String ok = "PC           Installation  Succeeded 4/5/2026 9:52:07 PM Sample (KB5061002)\n";
        String failed = "PC           Installation  Failed    4/5/2026 9:41:07 PM Sample (KB5061002)\n";
        assertThat(analyze(head + ok + failed).get("status").getAsString()).isEqualTo("healthy");
        assertThat(analyze(head + failed + ok).get("status").getAsString()).isEqualTo("healthy");
    }

    @Test
    void the_success_of_another_update_resolves_nothing() throws IOException {
        String other = event("4/5/2026 9:52:07 PM", 19).replace("KB5061002", "KB5061003");
        assertThat(analyze(event("4/5/2026 9:41:07 PM", 20) + other)
                        .get("status")
                        .getAsString())
                .isEqualTo("problem");
    }
}
