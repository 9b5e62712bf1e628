package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.RecordingNotes;

/** Events of the time service are handed on with all they say; what they mean is decided elsewhere. */
class TimeEventsTest {
    private static final String SILENT = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
            + "<Provider Name='Microsoft-Windows-Time-Service'/><EventID>129</EventID>\n<Level>3</Level>"
            + "<TimeCreated SystemTime='2026-05-01T02:03:04Z'/><EventRecordID>77</EventRecordID>"
            + "<Channel>System</Channel></System><EventData><Data Name='DomainPeer'>ntp.example.net,0x8</Data>"
            + "<Data Name='ErrorMessage'>0x80070005</Data></EventData></Event>";

    @Test
    void a_time_event_in_xml_has_its_fields_its_time_and_its_line() {
        RecordingNotes notes = RecordingNotes.by(
                new EventXmlReader(), "<Events>\n" + SILENT + SILENT.replace(">77<", ">78<") + "</Events>");
        assertThat(notes.records).isEqualTo(2);
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.timeEvents).extracting(CopiedEvent::line).containsExactly(2L, 3L);
        CopiedEvent event = notes.timeEvents.get(0);
        assertThat(event.id()).isEqualTo(129);
        assertThat(event.number()).isEqualTo(77);
        assertThat(event.timeOrNull()).hasToString("2026-05-01T02:03:04Z");
        assertThat(event.field("DomainPeer")).contains("ntp.example.net,0x8");
        assertThat(event.message()).isEmpty();
    }

    @Test
    void the_kernels_record_that_the_clock_was_set_is_about_the_clock_too() {
        RecordingNotes notes = RecordingNotes.by(
                new EventXmlReader(),
                SILENT.replace("Time-Service", "Kernel-General").replace(">129<", ">1<"));
        assertThat(notes.timeEvents).extracting(CopiedEvent::id).containsExactly(1);
    }

    @Test
    void events_of_other_components_are_not_handed_on() {
        RecordingNotes notes =
                RecordingNotes.by(new EventXmlReader(), SILENT.replace("Time-Service", "Kernel-General"));
        assertThat(notes.records).isEqualTo(1);
        assertThat(notes.timeEvents).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log Name: System\nSource: Microsoft-Windows-Time-Service\nDate: 2026-05-01 02:03:04\nEvent ID: 134\n"
                        + "Description:\nMESSAGE\n",
                "Quelle: Time-Service\nDatum: 01.05.2026 02:03:04\nEreignis-ID: 134\nEbene: Warnung\nMESSAGE\n",
                "TimeCreated  : 2026-05-01 02:03:04\nProviderName : Microsoft-Windows-Time-Service\nId           : 134\n"
                        + "Message      : MESSAGE\n",
                "Warning\t2026-05-01 02:03:04\tTime-Service\t134\tNone\tMESSAGE\n",
            })
    void a_time_event_in_text_has_its_message_and_its_local_time(String form) {
        String message = "NtpClient: 'ntp.example.net,0x8' (0x80072AF9)";
        RecordingNotes notes =
                RecordingNotes.by(new EventTextReader(), "\n\n" + form.replace("MESSAGE", message) + "\n" + form);
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.timeEvents).hasSize(2);
        CopiedEvent event = notes.timeEvents.get(0);
        assertThat(event.id()).isEqualTo(134);
        assertThat(event.line()).isEqualTo(3);
        assertThat(event.timeOrNull()).hasToString("2026-05-01T02:03:04");
        assertThat(event.message()).contains(message);
        assertThat(event.fields()).isEmpty();
    }
}
