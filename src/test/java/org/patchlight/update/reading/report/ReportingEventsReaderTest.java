package org.patchlight.update.reading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Damage;
import org.patchlight.update.reading.note.RecordingNotes;

class ReportingEventsReaderTest {
    private static final String ID = "1D2C3B4A-0000-4111-8222-333344445555";
    private static final String STARTED = line(
            "2025-03-04 09:00:00:001+0100",
            "181 [AGENT_INSTALLING_STARTED]",
            ID,
            "0",
            "Success",
            "Content Install",
            "Installation Started: Windows has started installing the following update: Update (KB5001111)");
    private static final String DOWNLOAD_FAILED = line(
            "2025-03-04 08:00:00:001+0100",
            "161 [AGENT_DOWNLOAD_FAILED]",
            ID,
            "80d05001",
            "Failure",
            "Content Download",
            "Error: Download failed.");
    private static final String FAILED = line(
            "2025-03-04 09:01:00:001+0100",
            "182 [AGENT_INSTALLING_FAILED]",
            ID,
            "80070002",
            "Failure",
            "Content Install",
            "Installation Failure: Windows failed to install the following update with error 0x80070002: Update (KB5001111).");
    private static final String INSTALLED = line(
            "2025-03-05 09:01:00:001+0100",
            "183 [AGENT_INSTALLING_SUCCEEDED]",
            ID,
            "0",
            "Success",
            "Content Install",
            "Installation Successful: Windows successfully installed the following update: Update (KB5001111)");
    private static final String SEARCHED = line(
            "2025-03-06 09:01:00:001+0200",
            "147 [AGENT_DETECTION_FINISHED]",
            ID,
            "0",
            "Success",
            "Software Synchronization",
            "Windows Update Client successfully detected 3 updates.");
    private static final String CANCELLED = line(
            "2025-03-06 09:01:00:001+0200",
            "163 [AGENT_DOWNLOAD_CANCELED]",
            ID,
            "8024000b",
            "Success",
            "Content Download",
            "Download canceled.");

    private final ReportingEventsReader reader = new ReportingEventsReader();

    @Test
    void each_end_is_an_attempt_and_beginnings_and_cancels_are_not() {
        RecordingNotes notes =
                RecordingNotes.by(reader, DOWNLOAD_FAILED + STARTED + FAILED + INSTALLED + SEARCHED + CANCELLED);
        assertThat(notes.records).isEqualTo(6);
        assertThat(notes.unreadable).isZero();
        assertThat(notes.brief())
                .containsExactlyInAnyOrder(
                        "FAILED download 2025-03-04T07:00:00.001Z 0x80D05001/null " + ID + " KB5001111",
                        "FAILED install 2025-03-04T08:01:00.001Z 0x80070002/null " + ID + " KB5001111",
                        "ok install 2025-03-05T08:01:00.001Z null/null " + ID + " KB5001111",
                        "ok search 2025-03-06T07:01:00.001Z null/null null null");
    }

    @Test
    void a_failed_download_has_the_title_that_a_later_record_holds() {
        RecordingNotes notes = RecordingNotes.by(reader, DOWNLOAD_FAILED + FAILED);
        assertThat(notes.attempts)
                .extracting(Attempt::titleOrNull)
                .containsExactly("Update (KB5001111)", "Update (KB5001111)");
    }

    @Test
    void the_agent_replacing_itself_is_recognized_by_its_category() {
        String failed = line(
                "2025-03-04 09:01:00:001+0100",
                "152",
                ID,
                "80070002",
                "Failure",
                "Self Update",
                "Agent self update failed.");
        assertThat(RecordingNotes.by(reader, failed).failures())
                .extracting(Attempt::operation)
                .containsExactly(Operation.SELF_UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\t\t", "\t  ", "  \t"})
    void an_indented_copy_says_the_same(String indent) {
        String text = FAILED + INSTALLED + SEARCHED;
        RecordingNotes indented = RecordingNotes.by(reader, text.replaceAll("(?m)^(?=\\{)", indent));
        assertThat(indented.brief())
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(
                        RecordingNotes.by(reader, text).brief());
        assertThat(indented.unreadable).isZero();
    }

    @Test
    void a_code_of_severity_success_is_no_failure() {
        String whole = line(
                "2025-03-04 09:01:00:001+0100",
                "183",
                ID,
                "240010",
                "Success",
                "Content Install",
                "Installation Successful: Windows successfully installed the following update: Part");
        assertThat(RecordingNotes.by(reader, whole).attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.succeeded()).isTrue();
            assertThat(attempt.codeOrNull()).isEqualTo(new Hresult(0x00240010));
        });
    }

    @Test
    void utf16_with_a_mark_is_read_and_changes_of_the_offset_are_reported() {
        RecordingNotes notes =
                RecordingNotes.by(reader, "\uFEFF" + FAILED + INSTALLED + SEARCHED, StandardCharsets.UTF_16LE);
        assertThat(notes.attempts).hasSize(3);
        assertThat(notes.zones).isEqualTo(List.of(ZoneOffset.ofHours(1), ZoneOffset.ofHours(2)));
    }

    @Test
    void torn_lines_are_counted_and_blank_ones_are_not() {
        RecordingNotes notes = RecordingNotes.by(reader, FAILED.substring(45) + "\r\n\r\n" + FAILED.substring(0, 60));
        assertThat(notes.unreadable).isEqualTo(2);
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void damage_never_throws() {
        String sample = FAILED + DOWNLOAD_FAILED;
        assertThat(Damage.survivedBy(reader, sample.getBytes(StandardCharsets.UTF_8)))
                .isPositive();
        assertThat(Damage.survivedBy(reader, ("\uFEFF" + FAILED).getBytes(StandardCharsets.UTF_16LE)))
                .isPositive();
    }

    @Test
    void a_line_of_a_hundred_million_bytes_is_one_unreadable_record() {
        RecordingNotes notes = Damage.longLine(reader, FAILED.getBytes(StandardCharsets.UTF_8), 100);
        assertThat(notes.failures()).hasSize(1);
        assertThat(notes.unreadable).isEqualTo(1);
    }

    private static String line(
            String time, String event, String id, String code, String status, String category, String message) {
        return String.join(
                "\t",
                "{0A1B2C3D-0000-4000-8000-0000000000AA}",
                time,
                "1",
                event,
                "101",
                "{" + id + "}",
                "200",
                code,
                "UpdateOrchestrator",
                status,
                category,
                message,
                "abc.1.0\r\n");
    }
}
