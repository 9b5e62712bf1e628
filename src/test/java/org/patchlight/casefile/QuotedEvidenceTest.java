package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Status;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.reading.EvidenceReaders;

/** Evidence that a mail quotes says the same as without the quotation marks. */
final class QuotedEvidenceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Date                KB        Result    Title
                ----                --        ------    -----
                23.05.2026 21:06:07 KB5099316 Failed    Example Update (KB5099316)
                """,
                """
                Title     : Example Update (KB5099316)
                Date      : 23.05.2026 21:06:07
                Result    : Failed
                """,
                """
                "Date";"Title";"ResultCode"
                "23.05.2026 21:06:07";"Example Update (KB5099316)";"4"
                """,
            })
    void a_history_of_updates(String history) throws IOException {
        for (String mark : List.of("", "> ", ">> ", "> > ")) {
            List<UpdateFailure> failures = read("a.txt", quoted(history, mark)).failures();
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).kb()).contains("KB5099316");
            assertThat(failures.get(0).attempt().timeOrNull()).hasToString("2026-05-23T21:06:07");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "    ", "> > "})
    void a_part_of_the_registry(String mark) throws IOException {
        String export = """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\wuauserv]
                "Start"=dword:00000004
                """;
        CaseFile read = read("a.reg", quoted(export, mark));
        assertThat(read.report().finding("update-service-disabled")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", ">> "})
    void a_report_about_the_store_without_stamps(String mark) throws IOException {
        String report = """
                =================================
                Checking System Update Readiness.
                2026-05-23 21:06

                Summary:
                Seconds executed: 345
                 %s
                """;
        CaseFile damaged = read("CheckSUR.log", quoted(report.formatted("Found 2 errors"), mark));
        assertThat(damaged.failures().get(0).attempt().timeOrNull()).hasToString("2026-05-23T21:06:00");
        CaseFile intact = read("CheckSUR.log", quoted(report.formatted("No errors detected"), mark));
        assertThat(intact.report().status()).isEqualTo(Status.HEALTHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi, this is it:\n", "Hello:\n\n", "See:\nBelow:\n```\n", ""})
    void records_below_a_sentence_with_a_colon(String before) throws IOException {
        String events = """
                Protokollname: System
                Quelle: Microsoft-Windows-WindowsUpdateClient
                Datum: 23.05.2026 %s
                Ereignis-ID: %s
                Beschreibung:
                Text%s: Example - net - 1.2
                """;
        String log = events.formatted("20:00:00", 20, " 0x80240016") + events.formatted("21:00:00", 19, "");
        CaseFile read = read("a.txt", before + log);
        assertThat(read.sources().get(0).records()).isEqualTo(2);
        assertThat(read.report().status()).isEqualTo(Status.HEALTHY);
    }

    private static String quoted(String text, String mark) {
        return mark + text.stripTrailing().replace("\n", "\n" + mark) + "\n";
    }

    private CaseFile read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
