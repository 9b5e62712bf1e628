package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.Damage;
import org.patchlight.update.reading.note.RecordingNotes;

/** The format of Windows 10 and 11, which is written from traces. */
class WindowsUpdateLogReaderTest {
    private static final String TOP = "A1B2C3D4-1111-4222-8333-AAAABBBBCCCC";
    private static final String PART = "0F0E0D0C-2222-4333-8444-DDDDEEEEFFFF";
    private static final String JOB = "99999999-3333-4444-8555-121212121212";

    private final WindowsUpdateLogReader reader = new WindowsUpdateLogReader();

    @Test
    void an_installation_is_followed_from_its_title_to_its_failure_amid_harmless_codes() {
        RecordingNotes notes = read(
                "10:00:00.1 100 200 UDP Deployment job Id " + JOB + " : Beginning Installing of updates, CallerId = X.",
                "10:00:00.2 100 200 UDP   Title = 2025-02 Update for Windows 11 (KB5050505)",
                "10:00:00.3 100 200 UDP   UpdateId = " + TOP + ".200",
                "10:00:00.4 100 200 UDP     Bundles 1 updates:",
                "10:00:00.5 100 200 UDP       " + PART + ".200",
                "10:00:01.0 100 200 UDP Deployment job Id " + JOB + " : Installing starting for update " + TOP
                        + ".200, deployable update count = 1",
                "10:00:02.0 300 400 DownloadManager Preparing update for install, updateId = " + PART + ".200.",
                "10:05:00.0 500 600 Handler Command line install completed. Return code = 0x800f0922, Result = Failed, Reboot required = false",
                "10:05:00.1 100 210 UDP Deployment job Id " + JOB + " : Update " + TOP
                        + ".200 failure delegate invoked.",
                "10:05:00.2 500 600 Handler * END *   Command Line Install 0x8024200b",
                "10:05:00.3 100 210 UDP Deployment job Id " + JOB + " : NotifyClient (1)(0) called for update id " + TOP
                        + ", code = Update failed, percent complete = 100",
                "10:05:00.4 300 410 Agent LogHistory called. idUpdate={" + TOP
                        + "}.200, resultMapped=80070643, resultUnMapped=800F0922",
                "10:05:00.5 100 210 WIL *FAILED* [80070002] file = a.cpp, line = 1",
                "10:05:00.6 100 200 UDP *FAILED* [80070643] Deployment job Id " + JOB
                        + " : Installing for Top level update id " + TOP + ".200, bundled update id " + PART
                        + ".200 [C::D:1]",
                "10:05:00.7 100 200 UDP *FAILED* [8024200B] Deployment job Id " + JOB
                        + " : Installing for Top level update id " + TOP + ".200, bundled update id " + PART
                        + ".200 [C::D:2]",
                "10:05:00.8 100 220 ComApi Install call complete (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0, unaccounted = 0",
                "10:05:00.9 100 220 ComApi Call error code = 0x80240022");
        assertThat(notes.brief())
                .containsExactly("FAILED install 2025-03-04T10:05:00 0x80070643/0x800F0922 " + TOP + " KB5050505");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-02 Update for Windows 11 (KB5050505)");
        assertThat(notes.records).isEqualTo(17);
    }

    @Test
    void a_title_that_comes_after_the_failure_is_found_too() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 DownloadManager *FAILED* [80D02002] Error occurred while downloading update " + TOP
                        + ".1; notifying dependent calls.",
                "10:00:00.2 1 2 ComApi Deserialized installable update Some Driver - 1.2.3, UpdateID = {" + TOP
                        + ".1}, CallbackInfo cookie length = 0");
        assertThat(notes.failures()).singleElement().satisfies(attempt -> {
            assertThat(attempt.titleOrNull()).isEqualTo("Some Driver - 1.2.3");
            assertThat(attempt.updateIdOrNull()).isEqualTo(TOP);
        });
    }

    @Test
    void a_download_in_several_lines_is_one_and_takes_its_article_from_the_name_of_the_file() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 DownloadManager *FAILED* [80D05001] All available CDNs for the update " + TOP
                        + ".200 are tried but the download job " + JOB + " still failed.",
                "10:00:00.2 1 2 DownloadManager DO job {" + JOB + "} failed, updateId = " + TOP
                        + ".200, hr = 0x80D05001. File URL = http://example.invalid/d/windows10.0-kb5012345-x64_abc.cab",
                "10:00:00.3 1 2 DownloadManager *FAILED* [80D05001] Error occurred while downloading update " + TOP
                        + ".200; notifying dependent calls.",
                "10:00:00.4 1 3 ComApi *RESUMED* Download ClientId = X",
                "10:00:00.5 1 3 ComApi Download call complete (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0, unaccounted = 0)",
                "10:00:00.6 1 3 ComApi ClientId = X: Exit code = 0x00000000; Call error code = 0x80240022",
                "10:00:00.7 1 4 Agent WU client calls back to download call {" + JOB
                        + "} with code Call complete and error 0x80d05001");
        assertThat(notes.brief())
                .containsExactly("FAILED download 2025-03-04T10:00:00.100 0x80D05001/null " + TOP + " KB5012345");
    }

    @Test
    void searches_of_two_services_that_fail_alike_are_two() {
        String failed = " Agent * END * Finding updates CallerId = X, Id = 1, Exit code = 0x8024402C (cV = a.1)";
        RecordingNotes notes = read(
                "10:00:00.1 1 2 Agent * START * Finding updates CallerId = X  Id = 1 (cV = a.1)",
                "10:00:01.1 1 2 ProtocolTalker *FAILED* [8024402C] SyncUpdates_WithRecover failed",
                "10:00:02.1 1 2" + failed,
                "10:00:03.1 1 2 Agent * START * Finding updates CallerId = X  Id = 2 (cV = a.2)",
                "10:00:04.1 1 2" + failed,
                "10:00:05.1 1 3 ComApi *RESUMED* Search ClientId = X",
                "10:00:05.2 1 3 ComApi Updates found = 0",
                "10:00:05.3 1 3 ComApi Exit code = 0x00000000, Result code = 0x8024402C",
                "10:00:05.4 1 3 ComApi * END *   Search ClientId = X");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED search 2025-03-04T10:00:02.100 0x8024402C/null null null",
                        "FAILED search 2025-03-04T10:00:04.100 0x8024402C/null null null");
    }

    @Test
    void a_search_that_came_through_after_a_new_try_is_good() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 Agent * START * Finding updates CallerId = X  Id = 1 (cV = a.1)",
                "10:00:01.1 1 2 ProtocolTalker *FAILED* [80072EE2] SyncUpdates_WithRecover failed",
                "10:00:02.1 1 2 Agent Found 3 updates and 80 categories in search; evaluated appl. rules of 5 out of 9 deployed entities",
                "10:00:02.2 1 2 Agent * END * Queueing Finding updates [CallerId = X  Id = 1]",
                "10:00:02.3 1 2 Agent * END * Finding updates CallerId = X, Id = 1, Exit code = 0x00000000 (cV = a.1)");
        assertThat(notes.brief()).containsExactly("ok search 2025-03-04T10:00:02.300 null/null null null");
    }

    @Test
    void a_search_whose_exit_code_stands_in_a_line_of_its_own_has_failed_with_it() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 Agent * START * Finding updates CallerId = X  Id = 1",
                "10:00:00.9 1 7 Agent Exit code = 0x80070005",
                "10:00:02.2 1 2 Agent Exit code = 0x80244018",
                "10:00:02.3 1 2 Agent * END * Finding updates CallerId = X  Id = 1");
        assertThat(notes.brief()).containsExactly("FAILED search 2025-03-04T10:00:02.300 0x80244018/null null null");
    }

    @Test
    void what_waits_for_a_restart_is_installed_and_what_was_cancelled_is_nothing() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 Handler Install complete for update ID: " + TOP
                        + ".1 Return code is 0x00000000. Requires Reboot:Yes",
                "10:00:00.2 1 2 Agent LogHistory called for Caller=X, idUpdate=" + TOP
                        + ".1, operation = Install, resultMapped=80242014, resultUnMapped=0",
                "10:00:00.3 1 2 Reporter PostReboot: Added updateID " + TOP
                        + ".1, hr = 0x00242015 to pending group list",
                "10:00:01.1 1 2 UDP Deployment job Id " + JOB + " : Method failed for update " + PART
                        + ".1, hrDeploy = 0x8024000b",
                "10:00:01.2 1 2 Agent LogHistory called. idUpdate={" + PART
                        + "}.1, resultMapped=8024000B, resultUnMapped=0",
                "10:00:02.1 1 2 Agent * END * Finding updates CallerId = X, Id = 1, Exit code = 0x8024000B");
        assertThat(notes.brief()).containsExactly("ok install 2025-03-04T10:00:00.100 null/null " + TOP + " null");
    }

    @Test
    void a_failure_that_a_retry_resolves_soon_after_is_still_reported() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 Agent LogHistory called. idUpdate={" + TOP
                        + "}.1, resultMapped=80070002, resultUnMapped=80070002",
                "10:03:00.1 1 2 Agent LogHistory called. idUpdate={" + TOP + "}.1, resultMapped=0, resultUnMapped=0");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-03-04T10:00:00.100 0x80070002/null " + TOP + " null",
                        "ok install 2025-03-04T10:03:00.100 null/null " + TOP + " null");
    }

    @Test
    void mentions_of_codes_are_no_failures() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2 WIL *FAILED* [80070002] file = x.cpp, line = 3",
                "10:00:00.2 1 2 Handler ResetPendingBlocks: Directory C:\\Windows\\SoftwareDistribution\\Download\\0a failed, 0x80070002 ",
                "10:00:00.3 1 2 Agent *FAILED* [80240007] Bundle = " + TOP + ".1, Service = " + PART + " [D::C:3]",
                "10:00:00.4 1 2 DownloadManager *FAILED* [80248007] Failed to get the update's metadata for update "
                        + TOP + ".1",
                "10:00:00.5 1 2 DownloadManager DO job {" + JOB + "} hit a transient error, updateId = " + TOP
                        + ".1, error = 0x80D02002",
                "10:00:00.6 1 2 DataStore *FAILED* [80248008] x",
                "10:00:00.7 1 2 Misc *FAILED* [8024402C] Send request",
                "10:00:00.8 1 2 ComApi ISusInternal:: DisconnectCall failed, hr=8024000C");
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.records).isEqualTo(8);
    }

    @Test
    void an_attempt_hours_later_is_another() {
        String failed = " 1 2 Agent LogHistory called. idUpdate={" + TOP
                + "}.1, resultMapped=80070002, resultUnMapped=80070002";
        assertThat(read("08:00:00.1" + failed, "12:00:00.1" + failed).brief())
                .containsExactly(
                        "FAILED install 2025-03-04T08:00:00.100 0x80070002/null " + TOP + " null",
                        "FAILED install 2025-03-04T12:00:00.100 0x80070002/null " + TOP + " null");
    }

    @Test
    void more_updates_than_are_remembered_lose_no_failure() {
        StringBuilder log = new StringBuilder();
        int failures = 12_000;
        for (int n = 0; n < failures; n++) {
            log.append("2025/03/04 10:00:00.1 1 ")
                    .append(n)
                    .append(" Agent LogHistory called. idUpdate={00000000-0000-4000-8000-")
                    .append(100_000_000_000L + n)
                    .append("}.1, resultMapped=80070002, resultUnMapped=0\n");
        }
        assertThat(RecordingNotes.by(reader, log.toString()).failures()).hasSize(failures);
    }

    @Test
    void traces_without_their_format_and_torn_lines_are_unreadable() {
        RecordingNotes notes = read(
                "10:00:00.1 1 2                  Unknown( 10): GUID=0b8e7f9a-1111-2222-3333-444455556666 (No Format Information found).",
                "10:00:00.2 1 2 Misc fine");
        assertThat(notes.unreadable).isEqualTo(1);
        assertThat(notes.records).isEqualTo(1);
        assertThat(RecordingNotes.by(reader, "gent  torn line\n\n2025/03/0").unreadable)
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025/03/04 16:05:06.1234567|2025-03-04T16:05:06.123456700",
                "2025.03.04 16:05:06.5000000|2025-03-04T16:05:06.500",
                "2025-03-04 16.05.06.5000000|2025-03-04T16:05:06.500",
                "2568/03/04 16:05:06.5000000|2025-03-04T16:05:06.500",
                "04.03.2025 16:05:06|2025-03-04T16:05:06",
                "3/14/2025 4:05:06 PM|2025-03-14T16:05:06",
                "14/03/2025 16:05:06|2025-03-14T16:05:06",
            })
    void dates_of_many_countries_are_read(String written, String time) {
        String log = written + " 1 2 Agent LogHistory called. idUpdate={" + TOP
                + "}.1, resultMapped=80070002, resultUnMapped=0\n";
        assertThat(RecordingNotes.by(reader, log).failures())
                .extracting(Attempt::timeOrNull)
                .containsExactly(new EvidenceTime(LocalDateTime.parse(time), null));
    }

    @Test
    void day_and_month_are_settled_by_the_rest_of_the_file() {
        String failed = " 10:00:00 1 2 Agent LogHistory called. idUpdate={" + TOP
                + "}.1, resultMapped=80070002, resultUnMapped=0\n";
        assertThat(RecordingNotes.by(reader, "04/03/2025" + failed + "13/03/2025" + failed).attempts)
                .extracting(attempt -> String.valueOf(attempt.timeOrNull()))
                .containsExactly("2025-03-04T10:00:00", "2025-03-13T10:00:00");
        assertThat(RecordingNotes.by(reader, "11/03/2025" + failed + "01/04/2025" + failed + "02/04/2025" + failed)
                        .attempts)
                .extracting(attempt -> String.valueOf(attempt.timeOrNull()))
                .containsExactly("2025-03-11T10:00:00", "2025-04-01T10:00:00", "2025-04-02T10:00:00");
        assertThat(RecordingNotes.by(reader, "04/03/2025" + failed).attempts)
                .extracting(attempt -> String.valueOf(attempt.timeOrNull()))
                .containsExactly("null");
    }

    @Test
    void lines_copied_out_of_a_table_on_the_web_are_read() {
        RecordingNotes notes = read(
                "10:00:00.2 1 2 UDP   Title = Tool 2.0 |  ",
                "10:00:00.3 1 2 UDP   UpdateId = " + TOP + ".200 |  ",
                "10:00:00.4 1 2 Agent LogHistory called.   idUpdate={" + TOP
                        + "}.1, resultMapped=80070643,   resultUnMapped=FFFE |  ");
        assertThat(notes.failures()).singleElement().satisfies(attempt -> {
            assertThat(attempt.titleOrNull()).isEqualTo("Tool 2.0");
            assertThat(attempt.rootCodeOrNull()).isNull();
            assertThat(attempt.detail().exitCodeOrNull()).isEqualTo(0xFFFE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016/05/13 14:00:04.4321",
                "2016-05-13 14:00:04.4321",
                "2016.05.13 14:00:04.4321",
                "2016. 05. 13 14:00:04.4321",
                "13.05.2016 14:00:04.4321",
                "13/05/2016 14:00:04.4321",
                "13. 5. 2016 14:00:04.4321",
                "5/13/2016 2:00:04.4321 PM",
                "13/05/2559 14:00:04.4321"
            })
    void dates_are_read_in_the_manner_of_each_country(String written) {
        RecordingNotes notes = RecordingNotes.by(
                reader,
                written + " 1 2 Agent LogHistory called. idUpdate={" + TOP
                        + "}.1, resultMapped=80070643, resultUnMapped=643\r\n");
        assertThat(notes.failures())
                .singleElement()
                .satisfies(attempt ->
                        assertThat(String.valueOf(attempt.timeOrNull())).contains("2016-05-13T14:00:04.432"));
    }

    @Test
    void damage_never_throws() {
        String sample =
                "2025/03/04 10:00:00.2 1 2 UDP   Title = Tool 2.0\r\n2025/03/04 10:00:00.3 1 2 UDP   UpdateId = "
                        + TOP + ".200\r\n2025/03/04 10:00:00.4 1 2 Agent LogHistory called. idUpdate={" + TOP
                        + "}.1, resultMapped=80070643, resultUnMapped=643\r\n"
                        + "2025/03/04 10:00:02.1 1 2 Agent * END * Finding updates CallerId = X, Id = 1, Exit code = 0x8024402C\r\n";
        assertThat(Damage.survivedBy(reader, sample.getBytes(StandardCharsets.UTF_8)))
                .isPositive();
        assertThat(Damage.survivedBy(reader, sample.getBytes(StandardCharsets.UTF_16LE)))
                .isPositive();
        assertThat(Damage.longLine(reader, sample.getBytes(StandardCharsets.UTF_8), 100)
                        .failures())
                .hasSize(2);
    }

    private RecordingNotes read(String... lines) {
        StringBuilder log = new StringBuilder();
        for (String line : lines) {
            log.append("2025/03/04 ").append(line).append("\r\n");
        }
        return RecordingNotes.by(reader, log.toString());
    }
}
