package org.patchlight.update.reading.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** The update history as it is copied from Settings and from the Control Panel, and as JSON. */
class HistoryPageTest {
    private final UpdateHistoryReader reader = new UpdateHistoryReader();

    private RecordingNotes read(String text) {
        return RecordingNotes.by(reader, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed to install on \u200E9/\u200E23/\u200E2025 - 0x80070bc2",
                "Failed to install on ?9/?23/?2025 - 0x80070bc2",
                "Fehler bei der Installation am 23.09.2025 - 0x80070BC2",
                "> \u00C9chec de l\u2019installation le \u200E23/\u200E09/\u200E2025 \u2013 0x80070BC2",
                "2025-09-23 \u5B89\u88C5\u5931\u8D25 - 0x80070BC2"
            })
    void the_code_below_a_title_shows_a_failure_in_any_language(String line) {
        RecordingNotes notes =
                read("Quality updates (1)\n\n2025-09 Sample Update (KB5065432) (22631.1)\n" + line + "\n");
        assertThat(notes.brief()).containsExactly("FAILED install 2025-09-23T00:00:00 0x80070BC2/null null KB5065432");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-09 Sample Update (KB5065432) (22631.1)");
    }

    @ParameterizedTest
    @CsvSource({
        "Install error - 0x800f0922,              FAILED install",
        "Installationsfehler \u2013 0x800F0922,  FAILED install",
        "Download error - 0x800f0922,             FAILED download",
        "\u5B89\u88C5\u9519\u8BEF - 0x800f0922, FAILED install",
    })
    void the_state_below_a_title_of_the_current_updates_shows_a_failure(String state, String expected) {
        RecordingNotes notes = read("Windows Update\n2026-05 Sample Update (KB5065432) (22631.1)\n" + state
                + "\n2026-05 Other Update (KB5065433)\nPending install\n");
        assertThat(notes.brief()).containsExactly(expected + " null 0x800F0922/null null KB5065432");
    }

    @Test
    void a_sentence_and_a_code_are_no_state() {
        RecordingNotes notes = read("My PC shows this:\nInstall error - 0x800f0922\nKB5065432\nError: 0x800f0922\n");
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void features_and_drivers_have_no_article_and_a_success_is_known_in_english() {
        RecordingNotes notes = read("""
                Feature updates (1)
                Windows 11, version 25H2
                Failed to install on 10/15/2025 - 0xc1900208
                Driver updates (2)
                Sample Corp. - Net - 4.5.6.7
                Failed to install on 10/16/2025 - 0x80070103
                Sample Corp. - Net - 4.5.6.7
                Successfully installed on 10/17/2025
                """);
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-10-15T00:00:00 0xC1900208/null null null",
                        "FAILED install 2025-10-16T00:00:00 0x80070103/null null null",
                        "ok install 2025-10-17T00:00:00 null/null null null");
    }

    @Test
    void a_sentence_with_a_date_and_a_code_is_no_entry() {
        RecordingNotes notes = read("My PC is slow.\nIt failed again on 23.09.2025 - 0x80070BC2\n");
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void the_details_of_the_control_panel_are_one_entry_each() {
        RecordingNotes notes = read("""
                Sample Update for Windows 7 (KB4012345)

                Installation date: \u200E5/\u200E23/\u200E2017 9:12 AM

                Installation status: Failed

                Error details: Code 80073701

                Update type: Important

                Sample Definitions - KB915597

                Installation date: 5/22/2017 8:00 AM

                Installation status: Successful
                """);
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2017-05-23T09:12:00 0x80073701/null null KB4012345",
                        "ok install 2017-05-22T08:00:00 null/null null KB915597");
    }

    @Test
    void objects_of_json_may_stand_on_one_line() {
        RecordingNotes notes = read(
                "[{\"Title\":\"A, {B} (KB5065432)\",\"Date\":\"2025-09-23T04:05:06Z\",\"ResultCode\":4,"
                        + "\"HResult\":-2145124329},{\"Title\":\"C (KB5065433)\",\"Date\":\"2025-09-24T04:05:06Z\",\"ResultCode\":2}]");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-09-23T04:05:06Z 0x80240017/null null KB5065432",
                        "ok install 2025-09-24T04:05:06Z null/null null KB5065433");
    }

    @Test
    void windows_powershell_prints_times_as_milliseconds_or_as_objects() {
        RecordingNotes notes = read("""
                [
                    {
                        "Title":  "A (KB5065432)",
                        "Date":  {
                                     "value":  "\\/Date(1758600306000)\\/",
                                     "DisplayHint":  2,
                                     "DateTime":  "Tuesday, September 23, 2025 4:05:06 AM"
                                 },
                        "ResultCode":  4,
                        "HResult":  -2145124329
                    },
                    {
                        "Title":  "B (KB5065433)",
                        "Date":  "\\/Date(1758686706000)\\/",
                        "ResultCode":  2
                    }
                ]
                """);
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-09-23T04:05:06Z 0x80240017/null null KB5065432",
                        "ok install 2025-09-24T04:05:06Z null/null null KB5065433");
    }
}
