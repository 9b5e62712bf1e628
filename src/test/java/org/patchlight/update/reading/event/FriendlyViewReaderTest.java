package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.RecordingNotes;

/** Records copied from the friendly view of Event Viewer's details. */
class FriendlyViewReaderTest {
    private static final String FAILED = """
            + System

              - Provider

               [ Name]  Microsoft-Windows-WindowsUpdateClient
               [ Guid]  {945a8954-c147-4acd-923f-40c45405a658}

               EventID 20

               Version 1

              - TimeCreated

               [ SystemTime]  2025-10-11T12:13:14.5000000Z

               EventRecordID 812

               Channel System

            - EventData

              errorCode 0x80070306
              updateTitle Sample Corp. - Net - 4.5.6.7
              updateGuid {1a2b3c4d-1111-4222-8333-444455556666}
              updateRevisionNumber 1
            """;

    private final EventTextReader reader = new EventTextReader();

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "| ", "    "})
    void the_outline_of_a_record_is_read_like_its_xml(String quotation) {
        RecordingNotes notes = RecordingNotes.by(
                reader,
                FAILED.indent(0).lines().map(quotation::concat).toList().stream()
                        .reduce("", (all, line) -> all + line + "\r\n"));
        assertThat(notes.records).isEqualTo(1);
        assertThat(notes.brief())
                .containsExactly("FAILED install 2025-10-11T12:13:14.500Z 0x80070306/null"
                        + " 1A2B3C4D-1111-4222-8333-444455556666 null");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("Sample Corp. - Net - 4.5.6.7");
    }

    @Test
    void several_records_are_kept_apart_and_an_id_may_have_qualifiers() {
        String other = FAILED.replace("EventID 20", "- EventID 19\n   [ Qualifiers]  0")
                .replace("  errorCode 0x80070306\n", "")
                .replace(":14.5", ":15.5");
        String service = FAILED.replace("Microsoft-Windows-WindowsUpdateClient", "Sample Service")
                .replace("812", "9");
        RecordingNotes notes = RecordingNotes.by(reader, service + FAILED + other);
        assertThat(notes.records).isEqualTo(3);
        assertThat(notes.failures()).hasSize(1);
        assertThat(notes.successes()).hasSize(1);
    }

    @Test
    void the_time_service_is_read_as_well_and_a_record_without_its_id_is_lost() {
        String silent = FAILED.replace("WindowsUpdateClient", "Time-Service").replace("EventID 20", "EventID 134");
        RecordingNotes notes = RecordingNotes.by(reader, silent + FAILED.replace("   EventID 20\n", ""));
        assertThat(notes.timeEvents).extracting(CopiedEvent::id).containsExactly(134);
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.unreadable).isEqualTo(1);
    }
}
