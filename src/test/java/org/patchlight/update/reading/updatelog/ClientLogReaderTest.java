package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.reading.note.RecordingNotes;

/** Logs of the Configuration Manager client, with made-up updates. */
final class ClientLogReaderTest {
    private static final String ID = "0a1b2c3d-0000-4000-8000-00000000e016";
    private static final String UPPER = "0A1B2C3D-0000-4000-8000-00000000E016";

    private final ClientLogReader reader = new ClientLogReader();

    @ParameterizedTest
    @CsvSource({
        "-60, 2026-02-03T09:07:05.123Z",
        "-060, 2026-02-03T09:07:05.123Z",
        "+300, 2026-02-03T15:07:05.123Z",
        "+000, 2026-02-03T10:07:05.123Z",
        "'', 2026-02-03T10:07:05.123",
    })
    void the_number_after_the_time_is_in_minutes(String bias, String time) {
        String entry = entry(bias, "WUAHandler", "OnSearchComplete - Failed to end search job. Error = 0x8024402c.");
        assertThat(brief(read(entry))).containsExactly("FAILED search " + time + " 0x8024402C");
    }

    @Test
    void one_scan_is_reported_once_with_its_server() {
        RecordingNotes notes = read(entry(
                                "WUAHandler",
                                "Existing WUA Managed server was already set (HTTPS://wsus7.corp.example:8531), skipping.")
                        .replace("HTTPS", "https")
                + entry("WUAHandler", "Async searching of updates using WUAgent started.")
                + entry("WUAHandler", "OnSearchComplete - Failed to end search job. Error = 0x80244010.")
                + entry("WUAHandler", "Scan failed with error = 0x80244010.")
                + entry("ScanAgent", "ScanJob({1}): CScanJob::OnScanComplete -Scan Failed with Error=0x80244010"));
        assertThat(brief(notes)).containsExactly("FAILED search 2026-02-03T09:07:05.123Z 0x80244010");
        assertThat(notes.attempts.get(0).detail().culprits())
                .containsExactly(Culprit.of(Culprit.Kind.SERVER, "wsus7.corp.example"));
    }

    @Test
    void an_update_has_its_title_and_the_sum_of_its_job_is_no_second_failure() {
        String log = entry(
                        "WUAHandler", "1. Update (Missing): Example Update for Windows (KB5099316) (" + ID + ", 201)")
                + entry("WUAHandler", "Async installation of updates started.")
                + entry("WUAHandler", "Update 1 (" + ID + ") finished installing (0x80070bc9), Reboot Required? No")
                + entry(
                        "WUAHandler",
                        "Installation job encountered some failures. Error = 0x80240022. Commit Result = 0x00000001.");
        assertThat(brief(read(log)))
                .containsExactly("FAILED install 2026-02-03T09:07:05.123Z 0x80070BC9 " + UPPER + " KB5099316");
        String alone = entry("WUAHandler", "Async installation of updates started.")
                + entry("WUAHandler", "Installation job encountered some failures. Error = 0x80240022.");
        assertThat(brief(read(alone))).containsExactly("FAILED install 2026-02-03T09:07:05.123Z 0x80240022");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update (Site_1/SUM_%s) Progress: Status = ciStateError, PercentComplete = 0, DownloadSize = 0, Result = 0x800f0922",
                "Update (%s) Failed, hr=0x800F0922",
                "Failed to install update (%s), error = -2146498270",
            })
    void other_components_report_a_failed_update(String message) {
        RecordingNotes notes = read(entry("UpdatesDeploymentAgent", message.formatted(ID)));
        assertThat(brief(notes)).containsExactly("FAILED install 2026-02-03T09:07:05.123Z 0x800F0922 " + UPPER);
    }

    @Test
    void a_later_success_of_the_same_update_is_one() {
        String log = entry("WUAHandler", "Update 1 (" + ID + ") finished installing (0x8007000e), Reboot Required? No")
                + entry("WUAHandler", "Update 1 (" + ID + ") finished installing (0x00000000), Reboot Required? Yes")
                + entry("WUAHandler", "Successfully completed scan.");
        String at = " 2026-02-03T09:07:05.123Z";
        assertThat(brief(read(log)))
                .containsExactlyInAnyOrder(
                        "FAILED install" + at + " 0x8007000E " + UPPER,
                        "ok install" + at + " " + UPPER,
                        "ok search" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scan failed with error = 0x80072ee2.\tWUAHandler\t3/14/2026 9:07:05 AM\t880 (0x0370)",
                "> Scan failed with error = 0x80072ee2.\tWUAHandler\t14.03.2026 09:07:05\t880 (0x0370)",
                "Scan failed with error = 0x80072ee2.  $$<WUAHandler><03-14-2026 09:07:05.000><thread=880 (0x370)>",
            })
    void copies_from_the_viewer_are_read(String line) {
        assertThat(brief(read(line))).containsExactly("FAILED search 2026-03-14T09:07:05 0x80072EE2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WUAHandler|Failed to get policy of the client, error 0x80004005",
                "CcmExec|Scan failed with error = 0x80070002",
                "IntuneManagementExtension|[Win32App] installation failed, exit code 1603, error 0x80070643",
                "UpdatesDeploymentAgent|Assignment({1}) already in progress state (AssignmentStateDownloading). Error = 0x0",
                "WUAHandler|Update (Missing): A (KB5099317) (0a1b2c3d-0000-4000-8000-00000000e016, 1)",
            })
    void other_errors_and_components_are_no_attempts(String entry) {
        int bar = entry.indexOf('|');
        assertThat(brief(read(entry(entry.substring(0, bar), entry.substring(bar + 1)))))
                .isEmpty();
    }

    @Test
    void an_escaped_torn_or_wrapped_log_in_any_encoding_is_read() {
        String log = entry("WUAHandler", "OnSearchComplete - Failed to end\r\nsearch job. Error = 0x8024401f.");
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            for (String form : new String[] {
                log,
                log.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"),
                log + "<![LOG[Scan fai"
            }) {
                RecordingNotes notes = RecordingNotes.by(reader, ("\uFEFF" + form).getBytes(charset));
                assertThat(brief(notes)).containsExactly("FAILED search 2026-02-03T09:07:05.123Z 0x8024401F");
            }
        }
    }

    private static String entry(String component, String message) {
        return entry("-60", component, message);
    }

    private static String entry(String bias, String component, String message) {
        return "<![LOG[" + message + "]LOG]!><time=\"10:07:05.123" + bias + "\" date=\"02-03-2026\" component=\""
                + component + "\" context=\"\" type=\"3\" thread=\"880\" file=\"a.cpp:1\">\r\n";
    }

    private static List<String> brief(RecordingNotes notes) {
        return notes.brief().stream()
                .map(line -> line.replace("/null", "").replace(" null", ""))
                .toList();
    }

    private RecordingNotes read(String log) {
        return RecordingNotes.by(reader, log.getBytes(StandardCharsets.UTF_8));
    }
}
