package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Lists of chosen properties, such as {@code Select-Object TimeCreated, Id, Message}, often have no provider. */
class AnonymousEventsTest {
    private static final String GOOD = """
            TimeCreated : 9/24/2025 10:00:00 AM
            Id          : 19
            Message     : Installation Successful: Windows successfully installed the following update: A (KB5065433)

            """;

    private final EventTextReader reader = new EventTextReader();

    private RecordingNotes read(String message) {
        return RecordingNotes.by(
                reader,
                GOOD + "TimeCreated : 9/23/2025 10:00:00 AM\nId          : 20\nMessage     : " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Installation Failure: Windows failed to install the following update with error 0x80070306: B (KB5065432).",
                "Installationsfehler: Die Installation ist mit Fehler 0x80070306 fehlgeschlagen: B (KB5065432).",
                "Y\u00FCkleme Hatas\u0131: Windows \u015Fu g\u00FCncelle\u015Ftirmeyi 0x80070306 hatas\u0131yla y\u00FCkleyemedi: B (KB5065432).",
                "\u30A4\u30F3\u30B9\u30C8\u30FC\u30EB\u306E\u5931\u6557: \u30A8\u30E9\u30FC 0x80070306 \u3067\u5931\u6557\u3057\u307E\u3057\u305F: B (KB5065432)\u3002"
            })
    void a_failure_is_known_by_its_code_before_the_title_in_any_language(String message) {
        RecordingNotes notes = read(message);
        assertThat(notes.failures()).hasSize(1);
        assertThat(notes.brief().get(1)).isEqualTo("FAILED install 2025-09-23T10:00:00 0x80070306/null null KB5065432");
    }

    @Test
    void drivers_have_no_article() {
        RecordingNotes notes = read(
                "Installation Failure: Windows failed to install the following update with error 0x80070306: X - Net - 1.2.");
        assertThat(notes.brief().get(1)).isEqualTo("FAILED install 2025-09-23T10:00:00 0x80070306/null null null");
    }

    @Test
    void other_components_have_records_with_the_same_number() {
        RecordingNotes notes = read("The last shutdown's success status was true.");
        assertThat(notes.records).isEqualTo(2);
        assertThat(notes.failures()).isEmpty();
        assertThat(notes.unreadable).isZero();
    }

    @Test
    void a_message_that_was_cut_off_may_hide_a_failure() {
        RecordingNotes notes = read("Installation Failure: Windows failed to install the following upd...");
        assertThat(notes.failures()).isEmpty();
        assertThat(notes.unreadable).isEqualTo(1);
    }

    @Test
    void windows_powershell_prints_json_without_a_provider() {
        RecordingNotes notes = RecordingNotes.by(reader, """
                [
                    {
                        "TimeCreated":  "\\/Date(1758600306000)\\/",
                        "Id":  20,
                        "Message":  "Failure: Windows failed to install the following update with error 0x80240034: B (KB5065432)."
                    }
                ]
                """);
        assertThat(notes.brief()).containsExactly("FAILED install 2025-09-23T04:05:06Z 0x80240034/null null KB5065432");
    }

    @Test
    void a_row_whose_message_was_cut_off_has_no_title() {
        RecordingNotes notes = RecordingNotes.by(reader, """
                   ProviderName: Microsoft-Windows-WindowsUpdateClient

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                9/23/2025 10:00:00 AM           20 Error            Installation Failure: Windows failed to install the follo...
                9/22/2025 10:00:00 AM           20 Fehler           Installationsfehler: Die Installation des folgenden Upda\u2026
                """);
        assertThat(notes.failures()).hasSize(2).allMatch(failure -> failure.titleOrNull() == null);
    }
}
