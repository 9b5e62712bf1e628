package org.patchlight.update.reading.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.Damage;
import org.patchlight.update.reading.note.RecordingNotes;

class UpdateHistoryReaderTest {
    private final UpdateHistoryReader reader = new UpdateHistoryReader();

    @Test
    void a_table_shows_by_its_columns_what_succeeded_and_what_failed() {
        RecordingNotes notes = read(
                "",
                "ComputerName Operationname  Result     Date                  Title",
                "------------ -------------  ------     ----                  -----",
                "LAB-7        Installation   Failed     3/14/2025 9:01:02 PM  2025-03 Update for Windows 11 (KB5050505)",
                "LAB-7        Installation   Succeeded  3/4/2025 9:01:02 AM   Some Tool (KB890830)",
                "LAB-7        Uninstallation Succeeded  3/3/2025 9:01:02 AM   Old Tool",
                "LAB-7        Installation   InProgress 3/2/2025 9:01:02 AM   Another Tool",
                "LAB-7        Installation   Aborted    3/1/2025 9:01:02 AM   Third Tool");
        assertThat(notes.records).isEqualTo(5);
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-03-14T21:01:02 null/null null KB5050505",
                        "ok install 2025-03-04T09:01:02 null/null null KB890830",
                        "ok other 2025-03-03T09:01:02 null/null null null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\> Get-WUHistory | fl Date,Title,Result,HResult,KB",
                "Get-WUHistory -Last 9 | Select-Object Date, Title, Result, HResult | Format-List",
                "PS> gwuh | select Title,KB,Date,Result,HResult|fl"
            })
    void a_command_above_a_list_is_no_heading(String command) {
        RecordingNotes notes = read(
                command,
                "",
                "Date    : 14.03.2025 09:01:02",
                "Title   : Sample (KB5050505)",
                "Result  : Failed",
                "HResult : -2146498304");
        assertThat(notes.brief()).containsExactly("FAILED install 2025-03-14T09:01:02 0x800F0900/null null KB5050505");
        assertThat(notes.unreadable).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Security Update for Windows 7 (KB5050505)\tFailed\tImportant\t3/24/2017",
                "Security Update for Windows 7 (KB5050505);Failed;24.03.2017",
                "Security Update for Windows 7 (KB5050505)   Failed   2017-03-24"
            })
    void a_title_may_be_in_front(String row) {
        RecordingNotes notes = read("Name\tState", row, "Older Update (KB5050506)\tSuccessful\tImportant\t3/20/2017");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2017-03-24T00:00:00 null/null null KB5050505",
                        "ok install 2017-03-20T00:00:00 null/null null KB5050506");
    }

    @Test
    void without_a_result_an_entry_is_a_record_and_no_attempt() {
        RecordingNotes notes = read(
                "ComputerName Operationname  Date                KB        Title",
                "------------ -------------  ----                --        -----",
                "LAB-7        Installation   30.08.2017 12:03:53 KB2267602 Definition Update - KB2267602(Defini...",
                "LAB-7        Installation   29.08.2017 11:49:50 KB3000001 Framework ...");
        assertThat(notes.records).isEqualTo(2);
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.unreadable).isZero();
    }

    @Test
    void what_people_write_about_logs_is_no_entry() {
        RecordingNotes notes = read(
                "Update history, as I saw it:",
                "| a.log | tab separated | Agent 7, 2018-05-20: 1 x 0x80070002 \"Failed to read the service id\", harmless. |",
                "On 2024-03-01 it Succeeded after a restart, KB5050505.");
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void numbers_stand_below_the_end_of_their_columns_name() {
        RecordingNotes notes = read(
                "Date                ResultCode     HResult Title",
                "----                ----------     ------- -----",
                "14.03.2025 21:01:02          4 -2147024894 2025-03 Update (KB5050505)",
                "13.03.2025 21:01:02          2           0 Tool (KB890830)");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-03-14T21:01:02 0x80070002/null null KB5050505",
                        "ok install 2025-03-13T21:01:02 null/null null KB890830");
    }

    @Test
    void entries_of_the_agent_printed_by_property_are_in_utc_and_hold_the_root_code() {
        RecordingNotes notes = read(
                "",
                "Operation           : 1",
                "ResultCode          : 4",
                "HResult             : -2147023293",
                "Date                : 8/29/2024 9:36:50 PM",
                "UpdateIdentity      : System.__ComObject",
                "Title               : 2024-08 Update for Windows 10 with a name that is",
                "                      broken into lines (KB5034441)",
                "Description         : Install this: now.",
                "UnmappedResultCode  : -2146498520",
                "ClientApplicationID : UpdateOrchestrator",
                "",
                "",
                "Operation           : 2",
                "ResultCode          : 2",
                "HResult             : 0",
                "Date                : 8/28/2024 9:36:50 AM",
                "UpdateIdentity      : System.__ComObject",
                "Title               : Tool",
                "UnmappedResultCode  : 0");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2024-08-29T21:36:50Z 0x80070643/0x800F0828 null KB5034441",
                        "ok other 2024-08-28T09:36:50Z null/null null null");
        assertThat(notes.attempts.get(0).titleOrNull())
                .isEqualTo("2024-08 Update for Windows 10 with a name that is broken into lines (KB5034441)");
    }

    @ParameterizedTest
    @CsvSource({
        "1603, 0x80070643/null, 1603",
        "1, 0x80070643/null, 1",
        "0x00000bc2, 0x80070643/null, 3010",
        "0, 0x80070643/null,",
        "-2147023293, 0x80070643/null,",
        "-2146498529, 0x80070643/0x800F081F,",
        "2359302, 0x80070643/null,",
        "4294967295, 0x80070643/0xFFFFFFFF,",
        "65536, 0x80070643/null,",
        "many, 0x80070643/null,"
    })
    void a_small_unmapped_code_is_what_the_installer_returned(
            String unmapped, String codes, @Nullable Integer exitCode) {
        RecordingNotes notes = read(
                "Operation : 1",
                "ResultCode : 4",
                "HResult : -2147023293",
                "Date : 2024-08-29 21:36:50",
                "Title : Tool",
                "UnmappedResultCode : " + unmapped);
        assertThat(notes.brief()).singleElement().asString().contains(codes);
        assertThat(notes.attempts.get(0).detail().exitCodeOrNull()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | -2145124341", // aborted
                "4 | -2145124341", // cancelled
                "1 | 0",
                "0 | 0"
            })
    void what_was_cancelled_or_is_under_way_is_no_attempt(String result, String code) {
        assertThat(read("Operation : 1", "ResultCode : " + result, "HResult : " + code, "Title : Tool").attempts)
                .isEmpty();
    }

    @Test
    void separated_values_are_read_with_quotes_line_ends_and_either_separator() {
        String commas =
                "#TYPE Selected.System.__ComObject\r\n\"Title\",\"Date\",\"ResultCode\",\"HResult\",\"Description\"\r\n"
                        + "\"Tool, the \"\"second\"\" (KB890830)\",\"8/29/2024 9:36:50 PM\",\"4\",\"-2147024893\",\"two\r\nlines\"\r\n"
                        + "\"Other\",\"8/28/2024 9:36:50 PM\",\"2\",\"0\",\"\"\r\n";
        assertThat(RecordingNotes.by(reader, commas).brief())
                .containsExactly(
                        "FAILED install 2024-08-29T21:36:50 0x80070003/null null KB890830",
                        "ok install 2024-08-28T21:36:50 null/null null null");
        String semicolons = "Date;Result;KB;Title\n2024-08-29 21:36:50;Failed;KB5034441;Update\n";
        assertThat(RecordingNotes.by(reader, semicolons).brief())
                .containsExactly("FAILED install 2024-08-29T21:36:50 null/null null KB5034441");
    }

    @Test
    void a_list_of_installed_updates_reports_successes() {
        RecordingNotes hotfixes = read(
                "Source        Description      HotFixID      InstalledBy          InstalledOn",
                "------        -----------      --------      -----------          -----------",
                "LAB-7         Security Update  KB5034441     NT AUTHORITY\\SYSTEM  9/30/2024 12:00:00 AM",
                "LAB-7         Update           KB5011111                          ");
        assertThat(hotfixes.brief())
                .containsExactly(
                        "ok install 2024-09-30T00:00:00 null/null null KB5034441",
                        "ok install null null/null null KB5011111");
        String wmic =
                "Caption                                     CSName  Description      FixComments  HotFixID   InstallDate  InstalledBy          InstalledOn  Name  ServicePackInEffect  Status  \r\r\n"
                        + "http://support.microsoft.com/?kbid=5034441  LAB-7   Security Update               KB5034441               NT AUTHORITY\\SYSTEM  9/30/2024                                               \r\r\n";
        assertThat(RecordingNotes.by(reader, "\uFEFF" + wmic, StandardCharsets.UTF_16LE)
                        .brief())
                .containsExactly("ok install 2024-09-30T00:00:00 null/null null KB5034441");
        assertThat(read("HotFixID=KB5034441", "", "InstalledOn=9/30/2024", "", "HotFixID=KB5011111")
                        .successes())
                .hasSize(2);
    }

    @Test
    void lines_without_columns_count_if_they_hold_a_date_and_an_outcome() {
        RecordingNotes notes = read(
                "PS C:\\> Get-UpdateHistory",
                "01/23/2016 08:30:00, Installation, Succeeded, Update for Windows 8.1 (KB3013410)",
                "[redacted]    Installation   Failed     9/11/2024 3:24:1... 2024-09 Update (KB5043124)",
                "The search Failed on us.");
        assertThat(notes.records).isEqualTo(2);
        assertThat(notes.brief())
                .containsExactly(
                        "ok install 2016-01-23T08:30:00 null/null null KB3013410",
                        "FAILED install null null/null null KB5043124");
        assertThat(notes.attempts)
                .extracting(Attempt::titleOrNull)
                .containsExactly("Update for Windows 8.1 (KB3013410)", "2024-09 Update (KB5043124)");
    }

    @Test
    void words_of_other_languages_give_no_outcome() {
        RecordingNotes notes =
                read("Date             Result          Title", "14.03.2025 09:01 Fehlgeschlagen  Tool (KB890830)");
        assertThat(notes.records).isEqualTo(1);
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void day_and_month_that_nothing_settles_leave_the_time_out() {
        assertThat(read("Result Date Title", "Failed 3/4/2025 Tool").failures())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.timeOrNull()).isNull());
        RecordingNotes settled = read(
                "Date              Result    Title",
                "01/04/2025 10:00  Failed    Third",
                "31/03/2025 10:00  Succeeded Second",
                "02/03/2025 10:00  Succeeded First");
        assertThat(settled.attempts)
                .extracting(attempt -> String.valueOf(attempt.timeOrNull()))
                .containsExactly("2025-04-01T10:00:00", "2025-03-31T10:00:00", "2025-03-02T10:00:00");
    }

    @Test
    void json_is_read_by_its_names() {
        RecordingNotes notes = read(
                "[",
                "    {",
                "        \"ResultCode\":  4,",
                "        \"HResult\":  -2147024894,",
                "        \"Date\":  \"2025-03-14T21:01:02Z\",",
                "        \"Title\":  \"Update (KB5050505)\"",
                "    },",
                "    {",
                "        \"ResultCode\":  2,",
                "        \"Title\":  \"Tool\"",
                "    }",
                "]");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2025-03-14T21:01:02Z 0x80070002/null null KB5050505",
                        "ok install null null/null null null");
    }

    @Test
    void a_torn_time_does_not_decide_the_order_of_day_and_month() {
        RecordingNotes notes = read(
                "Result    Date             Title",
                "Succeeded 02/04/2025 10:00 Third",
                "Succeeded 01/04/2025 1:... Torn",
                "Succeeded 11/03/2025 10:00 Second",
                "Succeeded 10/03/2025 10:00 First");
        assertThat(notes.attempts)
                .extracting(attempt -> String.valueOf(attempt.timeOrNull()))
                .containsExactly("2025-04-02T10:00:00", "null", "2025-03-11T10:00:00", "2025-03-10T10:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "    "})
    void results_of_the_sample_script_are_read(String mark) {
        RecordingNotes notes = read(
                mark + "1> Example Update (KB5099301)",
                mark + "2> Other Tool - v5.1 (KB5099302)",
                mark + "Installation Result: 3",
                mark + "1> Example Update (KB5099301): 4",
                mark + "2> Other Tool - v5.1 (KB5099302): 2",
                mark + "3> Kumulatives Beispiel: (KB5099303): 5",
                mark + "4> No article: 4");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install null null/null null KB5099301", "ok install null null/null null KB5099302");
    }

    @Test
    void the_run_of_an_installation_is_read() {
        RecordingNotes notes = read(
                "X ComputerName Result     KB          Size Title",
                "- ------------ ------     --          ---- -----",
                "1 LAB-7        Accepted   KB5043124  500MB 2024-09 Update (KB5043124)",
                "2 LAB-7        Downloaded KB5043124  500MB 2024-09 Update (KB5043124)",
                "3 LAB-7        Failed     KB5043124  500MB 2024-09 Update (KB5043124)");
        assertThat(notes.brief())
                .containsExactly(
                        "ok download null null/null null KB5043124", "FAILED install null null/null null KB5043124");
    }

    @Test
    void damage_never_throws() {
        String table = "ComputerName Operationname  Result     Date                  Title\r\n"
                + "------------ -------------  ------     ----                  -----\r\n"
                + "LAB-7        Installation   Failed     3/14/2025 9:01:02 PM  Update (KB5050505)\r\n"
                + "Operation : 1\r\nResultCode : 4\r\nHResult : -2147023293\r\nDate : 8/29/2024 9:36:50 PM\r\n"
                + "Title : Update\r\n       more\r\n";
        String csv =
                "\"Title\",\"Date\",\"ResultCode\",\"HResult\"\r\n\"Tool\",\"8/29/2024 9:36:50 PM\",\"4\",\"-2147024893\"\r\n";
        assertThat(Damage.survivedBy(reader, table.getBytes(StandardCharsets.UTF_8)))
                .isPositive();
        assertThat(Damage.survivedBy(reader, csv.getBytes(StandardCharsets.UTF_16LE)))
                .isPositive();
        assertThat(Damage.longLine(reader, table.getBytes(StandardCharsets.UTF_8), 100)
                        .failures())
                .hasSize(2);
    }

    private RecordingNotes read(String... lines) {
        return RecordingNotes.by(reader, String.join("\r\n", lines) + "\r\n");
    }
}
