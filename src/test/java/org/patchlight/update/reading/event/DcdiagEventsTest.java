package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.RecordingNotes;

/** {@code dcdiag} prints records without their provider. */
class DcdiagEventsTest {
    private static final String LOG = """
               Starting test: SystemLog
                  A warning event occurred.  EventID: 0x0000008E
                     Time Generated: 11/23/2025   05:10:11
                     Event String:
                     The time service has stopped advertising as a time source because the local clock is not synchronized. (NtpClient)
                  An error event occurred.  EventID: 0x00000014
                     Time Generated: 11/23/2025   06:10:11
                     Event String:
                     Installation Failure: Windows failed to install the following update with error 0x80070652: Sample Update for Servers
                      (KB5047001).
                  An error event occurred.  EventID: 0xC0001B63
                     Time Generated: 11/23/2025   06:11:11
                     Event String:
                     A timeout (30000 milliseconds) was reached. 0x80070002: (KB5047002)
                  An error event occurred.  EventID: 0x00000014
                     Time Generated: 11/23/2025   06:12:11
                     Event String:
                     The backup failed.
                  ......................... SRV2 failed test SystemLog
            """;

    private final EventTextReader reader = new EventTextReader();

    @Test
    void a_failure_of_the_agent_is_known_by_its_message() {
        RecordingNotes notes = RecordingNotes.by(reader, LOG);
        assertThat(notes.brief()).containsExactly("FAILED install 2025-11-23T06:10:11 0x80070652/null null KB5047001");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("Sample Update for Servers (KB5047001)");
        assertThat(notes.timeEvents).extracting(CopiedEvent::id).containsExactly(142);
    }

    @Test
    void another_language_is_read_by_its_numbers() {
        String german = LOG.replace("An error event occurred.  EventID", "Fehlerereignis aufgetreten. Ereignis-ID")
                .replace("A warning event occurred.  EventID", "Warnungsereignis aufgetreten. Ereignis-ID")
                .replace("Time Generated", "Erstellungszeitpunkt")
                .replace("Event String", "Ereigniszeichenfolge")
                .replace(
                        "Installation Failure: Windows failed to install the following update with error",
                        "Installationsfehler: Die Installation ist fehlgeschlagen mit");
        assertThat(RecordingNotes.by(reader, german).brief())
                .containsExactly("FAILED install 2025-11-23T06:10:11 0x80070652/null null KB5047001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample failed with 0x80070652.", "0x80070652 Sample (KB5047001)", ""})
    void what_may_be_of_another_component_raises_nothing(String message) {
        assertThat(RecordingNotes.by(
                                reader,
                                "   An error event occurred.  EventID: 0x00000014\n"
                                        + "      Time Generated: 11/23/2025   06:10:11\n      Event String:\n      "
                                        + message + "\n")
                        .attempts)
                .isEmpty();
    }
}
