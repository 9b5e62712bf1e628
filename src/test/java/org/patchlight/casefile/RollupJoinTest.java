package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.reading.EvidenceReaders;

/** The servicing log and the event log have one failed cumulative update under two names. */
class RollupJoinTest {
    private static final String ROLLUP = "Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.6300.1.9";

    @TempDir
    private Path folder;

    private final StringBuilder events = new StringBuilder();
    private final StringBuilder servicing = new StringBuilder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05:20:00 | 0x800f0922 | Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.6300.1.9
            05:11:30 | 0x80070bc9 | Package_for_RollupFix~31bf3856ad364e35~arm64~~26100.7100.1.0
            05:29:00 | 0x800f0831 | Package_for_ServicingStack_6000~31bf3856ad364e35~amd64~~19045.6300.1.0
            05:20:40 | 0x80070002 | Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~10.0.9300.1
            """)
    void they_are_one_failure_with_the_article_of_one_and_the_package_of_the_other(
            String time, String code, String packageName) throws IOException {
        failed("05:20:00", code, "KB5066611");
        reported(time, code, packageName);
        assertThat(read()).singleElement().satisfies(failure -> {
            assertThat(failure.attempt().kbOrNull()).isEqualTo("KB5066611");
            assertThat(failure.alsoIn()).singleElement().asString().endsWith("CBS.log");
        });
    }

    @Test
    void code_and_culprit_beneath_come_from_the_servicing_log() throws IOException {
        failed("05:20:00", "0x800f0922", "KB5066611");
        servicing
                .append(
                        "2026-04-03 05:19:50, Error                 CSI    00000031 (F) Failed execution of queue item ")
                .append("Installer: Print Queues ({0a0b0c0d-0000-0000-0000-000000000001}) with HRESULT 8007000d.")
                .append("  Failure will not be ignored: A rollback will be initiated\r\n");
        reported("05:20:01", "0x800f0922", ROLLUP);
        assertThat(read()).singleElement().satisfies(failure -> {
            assertThat(failure.attempt().rootCodeOrNull()).hasToString("0x8007000D");
            assertThat(failure.attempt().detail().culprits())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("name", "Print Queues");
        });
    }

    @Test
    void a_later_success_of_the_article_resolves_both() throws IOException {
        failed("05:20:00", "0x800f0831", "KB5066611");
        reported("05:20:00", "0x800f0831", ROLLUP);
        event(19, "08:00:00", "", "KB5066611");
        assertThat(read()).singleElement().matches(UpdateFailure::resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05:40:00 | 0x800f0831 | Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.6300.1.9
            05:20:00 | 0x800f0922 | Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.6300.1.9
            05:20:00 | 0x800f0831 | Package_for_KB5066699~31bf3856ad364e35~amd64~~19045.6300.1.9
            05:20:00 | 0x800f0831 | Microsoft-Windows-Printing-Package~31bf3856ad364e35~amd64~~10.0.19041.1
            """)
    void another_time_code_or_package_is_another_failure(String time, String code, String packageName)
            throws IOException {
        failed("05:20:00", "0x800f0831", "KB5066611");
        reported(time, code, packageName);
        assertThat(read()).hasSize(2);
    }

    @Test
    void a_package_does_not_choose_between_two_updates() throws IOException {
        failed("05:20:00", "0x800f0831", "KB5066611");
        failed("05:21:00", "0x800f0831", "KB5066622");
        reported("05:20:30", "0x800f0831", ROLLUP);
        assertThat(read()).hasSize(3);
    }

    private void failed(String time, String code, String kb) {
        event(20, time, "<Data Name='errorCode'>" + code + "</Data>", kb);
    }

    private void event(int id, String time, String code, String kb) {
        events.append("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>")
                .append("<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>")
                .append(id)
                .append("</EventID><TimeCreated SystemTime='2026-04-03T")
                .append(time)
                .append("Z'/><Channel>System</Channel></System><EventData>")
                .append(code)
                .append("<Data Name='updateTitle'>2026-03 (")
                .append(kb)
                .append(")</Data></EventData></Event>\r\n");
    }

    private void reported(String time, String code, String packageName) {
        servicing
                .append("2026-04-03 ")
                .append(time)
                .append(", Info                  CBS    WER: Generating failure report for package: ")
                .append(packageName)
                .append(", status: ")
                .append(code)
                .append(", failure source: Execute, start state: Staged, target state: Installed, client id: X\r\n");
    }

    private List<UpdateFailure> read() throws IOException {
        Files.writeString(folder.resolve("System.xml"), "<Events>" + events + "</Events>");
        Files.writeString(folder.resolve("CBS.log"), servicing);
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-04-05T00:00:00Z"))
                .failures();
    }
}
