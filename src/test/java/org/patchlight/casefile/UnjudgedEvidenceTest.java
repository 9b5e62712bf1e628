package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

final class UnjudgedEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SYNCHRONISED = """
            Leap Indicator: 0(no warning)
            Stratum: 4 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Last Successful Sync Time: 5/1/2025 8:15:30 AM
            Source: time.example.org,0x9
            Poll Interval: 10 (1024s)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-06 07:08:09, Info                  CBS    Appl: Evaluating package applicability for package Example~31bf\n"
                        + "2025-05-06 07:08:10, Info                  CBS    Session: 31_7 initialized by client Example.\n",
                "2025-05-06 07:08:09, Error                 DISM   DISM Provider Store: PID=812 Failed to load the provider. (hr:0x80070715)\n"
                        + "2025-05-06 07:08:11, Error                 DISM   DISM Manager: PID=812 Failed to create the session. (hr:0x800700b7)\n",
                "2025-05-06 07:08:09, Info                  MOUPG  Setup: Starting\n"
                        + "2025-05-06 07:09:09, Error                 MOUPG  Telemetry could not be sent: 0x80072ee7\n",
                "2025/05/06 07:08:09.5281234 12 34 Agent * START * Finding updates CallerId = Example Id = 3\n"
                        + "2025/05/06 07:08:10.5281234 12 34 Misc *FAILED* [80070005] file cannot be opened\n",
                "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t2025-05-06 07:08:09:528+0200\t1\t181 [AGENT_INSTALLING_STARTED]\t101\t"
                        + "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}\t200\t0\tExample\tSuccess\tContent Install\tStarted.\ta.1\r\n",
                "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                        + "<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>43</EventID>"
                        + "<TimeCreated SystemTime='2025-05-06T08:06:06Z'/></System><EventData/></Event>",
                "SERVICE_NAME: Fax\n        STATE              : 1  STOPPED\n        WIN32_EXIT_CODE    : 1077  (0x435)\n",
                "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Example]\n\"A\"=dword:00000001\n",
            })
    void evidence_without_an_end_is_unknown_and_says_what_to_send(String text) throws IOException {
        Files.writeString(folder.resolve("a.txt"), text);
        CaseFile read = read();
        assertThat(read.sources()).extracting(CaseSource::outcome).containsExactly(SourceOutcome.UNKNOWN);
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        Finding finding = read.report().finding("evidence-unknown").orElseThrow();
        assertThat(finding.subject()).isEqualTo(Subject.UPDATES);
        assertThat(text(finding))
                .contains("Not enough information: no finished update attempt", "a.txt: ", "records: ")
                .contains("ReportingEvents.log", "CBS.log", "patchlight collect");
    }

    @Test
    void a_list_of_updates_without_results_asks_for_one_with_results() throws IOException {
        Files.writeString(folder.resolve("a.txt"), """
                ComputerName Status     KB          Size Title
                ------------ ------     --          ---- -----
                EXAMPLE      -D-----    KB5099995   80MB 2025-04 Update for Example (KB5099995)
                """);
        assertThat(text(read().report().finding("evidence-unknown").orElseThrow()))
                .contains("patchlight collect");
    }

    @Test
    void evidence_about_the_clock_is_answered_about_the_clock() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "#Peers: 1\n\nPeer: time.example.org,0x9\nState: Pending\n"
                        + "Time Remaining: 12.5s\nMode: 0 (reserved)\nStratum: 0 (unspecified)\n");
        CaseFile read = read();
        Finding finding = read.report().finding("evidence-unknown").orElseThrow();
        assertThat(read.sources()).extracting(source -> source.kind().id()).containsExactly("w32tm");
        assertThat(finding.subject()).isEqualTo(Subject.CLOCK);
        assertThat(text(finding)).contains("clock", "w32tm /query /status").doesNotContain("install");
    }

    @Test
    void a_good_clock_says_nothing_about_a_log_of_updates_without_an_end() throws IOException {
        Files.writeString(folder.resolve("clock.txt"), SYNCHRONISED);
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
        Path log = folder.resolve("b.log");
        Files.writeString(
                log, "2025-05-06 07:08:10, Info                  CBS    Session: 31_7 initialized by client X.\n");
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
        Files.writeString(log, "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Example]\n");
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Windows Resource Protection did not find any integrity violations.                       | success | HEALTHY
            Windows Resource Protection found corrupt files but was unable to fix some of them.      | failure | PROBLEM
            """)
    void the_result_of_an_examination_is_an_end(String line, String outcome, Status status) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "C:\\>sfc /scannow\nBeginning system scan.\n\n" + line + "\n");
        CaseFile read = read();
        assertThat(read.sources()).extracting(source -> source.outcome().id()).containsExactly(outcome);
        assertThat(read.report().status()).isEqualTo(status);
    }

    @Test
    void a_record_of_the_agent_without_a_number_hides_what_it_reported() throws IOException {
        String installed = """
                Source:        Microsoft-Windows-WindowsUpdateClient
                Date:          5/13/2025 10:06:06 AM
                Event ID:      19
                Description:
                Installation Successful: Windows successfully installed the following update: Update (KB5099997)
                """;
        Path file = Files.writeString(folder.resolve("a.txt"), installed);
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
        Files.writeString(file, "Source:        Microsoft-Windows-WindowsUpdateClient\n\n" + installed);
        CaseFile read = read();
        assertThat(read.sources()).extracting(CaseSource::outcome).containsExactly(SourceOutcome.UNKNOWN);
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_few_lines_that_are_no_records_are_a_note_and_many_a_doubt() throws IOException {
        String line = "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t2025-05-06 07:08:09:528+0200\t1\t183 [X]\t101\t"
                + "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}\t200\t0\tExample\tSuccess\tContent Install\tDone.\ta.1\r\n";
        Path file = Files.writeString(folder.resolve("a.log"), line + line + "torn\r\n");
        CaseFile read = read();
        assertThat(read.report().status()).isEqualTo(Status.HEALTHY);
        Finding note = read.report().finding("update-source-unread").orElseThrow();
        assertThat(note.severity()).isEqualTo(Severity.INFO);
        assertThat(text(note)).contains("unreadable records: 1");
        Files.writeString(file, line + "torn\r\nfile\r\n");
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(read().sources()).extracting(CaseSource::outcome).containsExactly(SourceOutcome.UNKNOWN);
    }

    private CaseFile read() {
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(folder), null, NOW);
    }

    private static String text(Finding finding) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(words.say(finding.title())).append(words.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(words.say(line)));
        return text.toString();
    }
}
