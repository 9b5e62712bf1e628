package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Records in the reports of Farbar's tools, which helpers in forums ask for. */
final class FarbarEventsTest {
    private static final String REPORT = """
            ==================== %s ========================

            %s: (%s) (%s: Application Error) (EventID: 1000) (User: )
            Description: Faulting application 0x80070005: x.exe

            %s: (%s) (%s: Microsoft-Windows-WindowsUpdateClient) (EventID: %d) (User: NT AUTHORITY)
            Description: %s

            ==================== Memory info ===========================
            Error code: 0x80240016
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error  | Source   | 05/20/2026 09:14:22 PM | 2026-05-20T21:14:22
            Error  | Source   | 20.05.2026 21:14:22    | 2026-05-20T21:14:22
            Erreur | Source   | 05/20/2026 09:14:22 PM | 2026-05-20T21:14:22
            \u041e\u0448\u0438\u0431\u043a\u0430 | \u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a | 05/20/2026 09:14:22 PM | 2026-05-20T21:14:22
            """)
    void a_failure_has_its_code_its_title_and_its_time(String level, String source, String date, String time) {
        for (String message : new String[] {
            "Installation Failure: Windows failed to install the following update with error 0x800f0845: Sample Update (KB5099321).",
            "Installationsfehler: Das Update ist mit Fehler 0x800f0845 fehlgeschlagen: Sample Update (KB5099321)."
        }) {
            RecordingNotes notes = read(level, source, date, 20, message);
            assertThat(notes.brief()).containsExactly("FAILED install " + time + " 0x800F0845/null null KB5099321");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Installation Failure: Windows failed to install the following update with error 0x80073712: Sample (KB5099321). | FAILED
            Installationsfehler: Das Update ist mit Fehler 0x80073712 fehlgeschlagen: Sample (KB5099321).                   | FAILED
            Installation Successful: Windows successfully installed the following update: Sample (KB5099321)                | ''
            Windows Update failed to check for updates with error 0x80072EE2.                                               | ''
            Automatic updates are paused.                                                                                   | ''
            """)
    void a_record_without_an_id_is_a_failed_installation_if_its_message_is_one(String message, String start) {
        String report = "System errors:\n=============\nError: (05/20/2026 09:14:22 PM) "
                + "(Source: Microsoft-Windows-WindowsUpdateClient) (User: NT AUTHORITY)\nDescription: " + message
                + "\n\nError: (05/20/2026 08:14:22 PM) (Source: DCOM) (User: NT AUTHORITY)\n"
                + "Description: Failed with error 0x80073712: Sample (KB5099321).\n";
        RecordingNotes notes = RecordingNotes.by(new EventTextReader(), report);
        assertThat(String.join("", notes.brief())).startsWith(start).hasSizeLessThan(100);
        assertThat(notes.brief()).hasSize(start.isEmpty() ? 0 : 1);
    }

    @Test
    void a_success_and_the_records_of_others_are_no_failure() {
        RecordingNotes notes = read(
                "Error",
                "Source",
                "05/20/2026 09:14:22 PM",
                19,
                "Installation Successful: Windows successfully installed the following update: Sample Update (KB5099321)");
        assertThat(notes.brief()).singleElement().asString().startsWith("ok install 2026-05-20T21:14:22");
    }

    private static RecordingNotes read(String level, String source, String date, int id, String message) {
        String report = REPORT.formatted("Event log", level, date, source, level, date, source, id, message);
        return RecordingNotes.by(new EventTextReader(), report);
    }
}
