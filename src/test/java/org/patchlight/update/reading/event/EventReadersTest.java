package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Fact.Kind;
import org.patchlight.update.reading.note.RecordingNotes;

class EventReadersTest {
    private static final String ID = "0A1B2C3D-1111-4222-8333-444455556666";
    private static final String FAILED = event(
            20,
            "2025-05-06T07:08:09.1234567Z",
            data("errorCode", "0x80070002")
                    + data("updateTitle", "2025-05 Kumulatives Update (KB5006666)")
                    + data("updateGuid", "{" + ID.toLowerCase(java.util.Locale.ROOT) + "}")
                    + data("updateRevisionNumber", "201"));

    private final EventXmlReader xml = new EventXmlReader();
    private final EventTextReader text = new EventTextReader();

    @Test
    void a_failed_installation_is_reported_with_code_title_article_and_update() {
        RecordingNotes notes = RecordingNotes.by(xml, FAILED);
        assertThat(notes.records).isEqualTo(1);
        assertThat(notes.brief())
                .containsExactly("FAILED install 2025-05-06T07:08:09.123456700Z 0x80070002/null " + ID + " KB5006666");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-05 Kumulatives Update (KB5006666)");
    }

    @Test
    void fields_are_found_by_name_whatever_their_order() {
        String newer = event(
                31,
                "2025-05-06T07:00:00Z",
                data("updateTitle", "Update (KB5007777)") + data("errorCode", "0x80D05001") + data("updateGuid", ID));
        String older = event(
                31,
                "2025-05-06T08:00:00Z",
                data("errorCode", "0x80246008") + data("updateGuid", ID.toLowerCase(java.util.Locale.ROOT)));
        assertThat(RecordingNotes.by(xml, "<Events>" + newer + older + "</Events>")
                        .brief())
                .containsExactly(
                        "FAILED download 2025-05-06T07:00:00Z 0x80D05001/null " + ID + " KB5007777",
                        "FAILED download 2025-05-06T08:00:00Z 0x80246008/null " + ID + " null");
    }

    @Test
    void searches_successes_pauses_and_restarts_are_reported_and_starts_are_not() {
        RecordingNotes notes = RecordingNotes.by(
                xml,
                event(25, "2025-05-06T01:00:00Z", data("errorCode", "0x80240438"))
                        + event(26, "2025-05-06T02:00:00Z", data("updateCount", "3"))
                        + event(43, "2025-05-06T03:00:00Z", data("updateTitle", "Begun (KB5001234)"))
                        + event(19, "2025-05-06T04:00:00Z", data("updateTitle", "Done (KB5001234)"))
                        + event(27, "2025-05-06T05:00:00Z", "")
                        + event(21, "2025-05-06T06:00:00Z", data("updatelist", "Done (KB5001234)")));
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED search 2025-05-06T01:00:00Z 0x80240438/null null null",
                        "ok search 2025-05-06T02:00:00Z null/null null null",
                        "ok install 2025-05-06T04:00:00Z null/null null KB5001234");
        assertThat(notes.facts.stream().map(Fact::kind)).containsExactly(Kind.PAUSED, Kind.RESTART_PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x8024000B", "0x00242015", "0x0", "", "none"})
    void what_is_no_failure_by_its_code_is_none(String code) {
        assertThat(RecordingNotes.by(xml, event(20, "2025-05-06T01:00:00Z", data("errorCode", code))).attempts)
                .isEmpty();
    }

    @Test
    void a_failure_without_its_code_is_one_by_its_number_and_one_with_a_damaged_code_is_unreadable() {
        RecordingNotes without =
                RecordingNotes.by(xml, event(20, "2025-05-06T01:00:00Z", data("updateTitle", "Update (KB5001234)")));
        assertThat(without.brief()).containsExactly("FAILED install 2025-05-06T01:00:00Z null/null null KB5001234");
        RecordingNotes damaged =
                RecordingNotes.by(xml, event(20, "2025-05-06T01:00:00Z", data("errorCode", "0x8\uFFFD")));
        assertThat(damaged.attempts).isEmpty();
        assertThat(damaged.unreadable).isEqualTo(1);
        assertThat(damaged.records).isZero();
    }

    @Test
    void a_record_that_was_copied_twice_is_one_attempt() {
        assertThat(RecordingNotes.by(xml, FAILED + FAILED.replace("'", "\"") + FAILED).attempts)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x80240017", "-2145124329", "2149842967", "80240017"})
    void codes_are_read_in_every_spelling(String code) {
        assertThat(RecordingNotes.by(xml, event(25, "2025-05-06T01:00:00Z", data("errorCode", code)))
                        .brief())
                .containsExactly("FAILED search 2025-05-06T01:00:00Z 0x80240017/null null null");
    }

    @Test
    void the_servicing_stack_and_the_stand_alone_installer_speak_too() {
        String servicing = FAILED.replace("WindowsUpdateClient", "Servicing")
                .replace("<EventID>20<", "<EventID>3<")
                .replaceAll(
                        "<EventData>.*</EventData>",
                        "<UserData><CbsPackageChangeState><PackageIdentifier>KB5006666</PackageIdentifier>"
                                + "<ErrorCode>0x800f0922</ErrorCode><Client>WindowsUpdateAgent</Client></CbsPackageChangeState></UserData>");
        String standalone = event(
                        3,
                        "2025-05-07T01:00:00Z",
                        data("UpdateTitle", "Hotfix (KB5009999)") + data("ErrorCode", "2147942402"))
                .replace("WindowsUpdateClient", "WUSA");
        assertThat(RecordingNotes.by(xml, servicing + standalone).brief())
                .containsExactly(
                        "FAILED servicing 2025-05-06T07:08:09.123456700Z 0x800F0922/null null KB5006666",
                        "FAILED install 2025-05-07T01:00:00Z 0x80070002/null null KB5009999");
    }

    @Test
    void other_providers_and_mentions_of_codes_are_ignored() {
        RecordingNotes notes = RecordingNotes.by(
                xml, FAILED.replace("Microsoft-Windows-WindowsUpdateClient", "Some-Program") + " 0x80070002 ");
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.records).isEqualTo(1);
    }

    @Test
    void damage_is_counted_and_never_throws() {
        for (int length = 0; length < FAILED.length(); length++) {
            RecordingNotes notes = RecordingNotes.by(xml, FAILED.substring(0, length) + FAILED);
            assertThat(notes.attempts).hasSize(1);
        }
        assertThat(RecordingNotes.by(new EvtxReader(), "no event log").unreadable)
                .isEqualTo(1);
    }

    @Test
    void a_failure_that_is_torn_off_behind_its_code_counts_and_any_other_loss_is_shown() {
        for (int length = FAILED.indexOf("<Event "); length < FAILED.length(); length++) {
            RecordingNotes notes = RecordingNotes.by(xml, "<Events>" + FAILED.substring(0, length));
            boolean hasCode = length >= FAILED.indexOf("</Data>") + "</Data>".length();
            assertThat(notes.attempts).hasSize(hasCode ? 1 : 0);
            assertThat(notes.records + notes.unreadable).isEqualTo(length < "<Event ".length() ? 0 : 1);
        }
    }

    @Test
    void a_torn_success_is_none_and_a_torn_record_of_another_component_hides_nothing() {
        String success = event(19, "2025-05-06T04:00:00Z", data("updateTitle", "Done (KB5001234)"));
        String torn = success.substring(0, success.indexOf("</EventData>"));
        assertThat(RecordingNotes.by(xml, torn).attempts).isEmpty();
        assertThat(RecordingNotes.by(xml, torn).unreadable).isEqualTo(1);
        RecordingNotes other = RecordingNotes.by(xml, torn.replace("WindowsUpdateClient", "Kernel-Power"));
        assertThat(other.unreadable).isZero();
        assertThat(other.records).isEqualTo(1);
    }

    @Test
    void xml_that_a_page_has_escaped_is_read() {
        String escaped = FAILED.replace("(KB5006666)", "&amp; more (KB5006666)")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
        RecordingNotes notes = RecordingNotes.by(xml, "<pre>R&D &\n" + escaped + "\n</pre>");
        assertThat(notes.brief())
                .containsExactly("FAILED install 2025-05-06T07:08:09.123456700Z 0x80070002/null " + ID + " KB5006666");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-05 Kumulatives Update & more (KB5006666)");
    }

    @Test
    void text_copied_from_a_german_event_viewer_is_read_by_its_numbers() {
        String copied = """
                Protokollname: System
                Quelle:        Microsoft-Windows-WindowsUpdateClient
                Datum:         23.07.2025 09:25:41
                Ereignis-ID:   20
                Aufgabenkategorie:Windows Update-Agent
                Ebene:         Fehler
                Benutzer:      SYSTEM
                Beschreibung:
                Installationsfehler: Die Installation des folgenden Updates ist mit Fehler 0x80070002 fehlgeschlagen: 2025-07 Update (KB5008888).
                Protokollname: System
                Quelle:        Service Control Manager
                Datum:         23.07.2025 09:26:41
                Ereignis-ID:   7036
                Beschreibung:
                Der Dienst befindet sich jetzt im Status 0x80070003.
                """;
        RecordingNotes notes = RecordingNotes.by(text, copied);
        assertThat(notes.brief()).containsExactly("FAILED install 2025-07-23T09:25:41 0x80070002/null null KB5008888");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-07 Update (KB5008888)");
    }

    @Test
    void text_printed_by_tools_is_read_and_open_dates_are_left_open() {
        String printed = """
                Event[0]:
                  Log Name: Microsoft-Windows-WindowsUpdateClient/Operational
                  Source: Microsoft-Windows-WindowsUpdateClient
                  Date: 2025-07-23T09:25:41.707
                  Event ID: 25
                  Level: Error
                  Description:
                Windows Update failed to check for updates with error 0x8024402C.

                Event[1]:
                  Log Name: System
                  Source: Microsoft-Windows-WindowsUpdateClient
                  Date: 2025-07-24T09:25:41.707
                  Event ID: 19
                  Description:
                Installation Successful: Windows successfully installed the following update: Update (KB5004321)
                """;
        assertThat(RecordingNotes.by(text, printed).brief())
                .containsExactly(
                        "FAILED search 2025-07-23T09:25:41.707 0x8024402C/null null null",
                        "ok install 2025-07-24T09:25:41.707 null/null null KB5004321");
        String listed = """
                TimeCreated  : 3/4/2025 9:01:02 AM
                ProviderName : Microsoft-Windows-WindowsUpdateClient
                Id           : 20
                Message      : Installation Failure: Windows failed to install the following update with error 0x80073712: Update (KB5001122).
                """;
        assertThat(RecordingNotes.by(text, listed).brief())
                .containsExactly("FAILED install null 0x80073712/null null KB5001122");
    }

    @Test
    void the_table_that_get_winevent_prints_is_read_row_by_row_also_where_messages_are_cut_off() {
        String table = """

                   ProviderName: Microsoft-Windows-WindowsUpdateClient

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                5/13/2023 10:06:06 PM           20 Error            Installation Failure: Windows failed to install the following update with error 0x80070002: Update (KB5001122).
                5/12/2023 9:06:06 AM            19 Information      Installation Successful: Windows successfully installed the following update: Update (KB5004321)
                5/11/2023 9:06:06 AM            43 Information      Installation Started: Windows has started ins...
                5/11/2023 9:05:06 AM            25 Error            Windows Update failed to check for upd...

                   ProviderName: Some-Program

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                5/11/2023 9:04:06 AM            20 Error            Failed with 0x80070003
                """;
        assertThat(RecordingNotes.by(text, table).brief())
                .containsExactly(
                        "FAILED install 2023-05-13T22:06:06 0x80070002/null null KB5001122",
                        "ok install 2023-05-12T09:06:06 null/null null KB5004321",
                        "FAILED search 2023-05-11T09:05:06 null/null null null");
    }

    @Test
    void a_japanese_title_ends_before_the_full_stop_of_its_sentence() {
        String listed = """
                TimeCreated  : 2023/05/13 10:06:06
                ProviderName : Microsoft-Windows-WindowsUpdateClient
                Id           : 20
                Message      : インストールの失敗: エラー 0x80070002 で次の更新プログラムのインストールに失敗しました: 更新プログラム (KB5001122)。
                """;
        assertThat(RecordingNotes.by(text, listed).attempts.get(0).titleOrNull())
                .isEqualTo("更新プログラム (KB5001122)");
    }

    @Test
    void where_the_xml_stands_beside_the_text_it_is_read_instead() {
        String both =
                "Source: Microsoft-Windows-WindowsUpdateClient\nDate: 6.5.2025 09:08:09\nEvent ID: 20\nEvent Xml:\n"
                        + FAILED;
        assertThat(RecordingNotes.by(text, both).brief())
                .containsExactly("FAILED install 2025-05-06T07:08:09.123456700Z 0x80070002/null " + ID + " KB5006666");
    }

    @Test
    void utf16_is_read_like_any_other_encoding() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            assertThat(RecordingNotes.by(xml, FAILED.getBytes(charset)).attempts)
                    .hasSize(1);
        }
    }

    private static String event(int id, String time, String fields) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>" + id + "</EventID>"
                + "<TimeCreated SystemTime='" + time + "'/><Channel>System</Channel></System><EventData>" + fields
                + "</EventData></Event>";
    }

    private static String data(String name, String value) {
        return "<Data Name=\"" + name + "\">" + value + "</Data>";
    }
}
