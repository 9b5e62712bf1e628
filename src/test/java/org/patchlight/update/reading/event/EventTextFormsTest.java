package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** The forms in which people copy event records as text. */
class EventTextFormsTest {
    private static final String FAILED = "FAILED install 2025-08-21T16:05:09 0x800F0831/null null KB5043210";

    private final EventTextReader reader = new EventTextReader();

    private RecordingNotes read(String text) {
        return RecordingNotes.by(reader, text);
    }

    /** One record in many forms, each after another component's record that must not be mixed with it. */
    static Stream<String> forms() {
        return Stream.of(
                """
                Log Name:      Application
                Source:        Sample Backup
                Date:          8/21/2025 4:01:00 PM
                Event ID:      20
                Task Category: Windows Update Agent
                Level:         Error
                Description:
                Backup failed with error 0x80070005: C:\\Data (KB9999999).

                Log Name:      System
                Source:        Microsoft-Windows-WindowsUpdateClient
                Date:          8/21/2025 4:05:09 PM
                Event ID:      20
                Task Category: Windows Update Agent
                Level:         Error
                Keywords:      Failure,Installation
                User:          SYSTEM
                Computer:      WS-7
                Description:
                Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                Event Xml:
                """,
                """
                Journal :       System
                Source :        Microsoft-Windows-WindowsUpdateClient
                Date :          21/08/2025 16:05:09
                ID de l’événement :20
                Catégorie de la tâche :Windows Update Agent
                Niveau :        Erreur
                Mots clés :
                Utilisateur :   Système
                Ordinateur :    WS-7
                Description :
                Échec de l’installation : Windows n’a pas pu installer la mise à jour suivante avec l’erreur 0x800F0831 : 2025-08 Sample Update (KB5043210).
                """,
                """
                TimeCreated  : 21.08.2025 16:05:09
                Id           : 20
                ProviderName : Microsoft-Windows-WindowsUpdateClient
                Message      : Installationsfehler: Die Installation des folgenden Updates ist
                               mit Fehler 0x800f0831 fehlgeschlagen: 2025-08 Sample Update
                               (KB5043210).

                TimeCreated  : 21.08.2025 16:01:00
                Id           : 20
                ProviderName : Sample-Backup
                Message      : Fehler 0x80070005: C:\\Data
                """,
                """
                Message              : Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                Id                   : 20
                Version              : 1
                Level                : 2
                RecordId             : 19
                ProviderName         : Microsoft-Windows-WindowsUpdateClient
                TimeCreated          : 8/21/2025 4:05:09 PM
                TaskDisplayName      : Windows Update Agent

                Message              : Backup failed with error 0x80070005: C:\\Data (KB9999999).
                Id                   : 20
                RecordId             : 18
                ProviderName         : Sample-Backup
                TimeCreated          : 8/21/2025 4:01:00 PM
                TaskDisplayName      : Windows Update Agent
                """,
                """
                Index              : 81234
                EntryType          : Error
                InstanceId         : 20
                Message            : Installation Failure: Windows failed to install the following update with error
                                     0x800F0831: 2025-08 Sample Update (KB5043210).
                Category           : Windows Update Agent
                CategoryNumber     : 1
                ReplacementStrings : {0x800f0831, 2025-08 Sample Update (KB5043210), {0}, 200}
                Source             : Microsoft-Windows-WindowsUpdateClient
                TimeGenerated      : 8/21/2025 4:05:09 PM
                TimeWritten        : 8/21/2025 4:05:10 PM
                UserName           : NT AUTHORITY\\SYSTEM
                """,
                """
                Level,Date and Time,Source,Event ID,Task Category
                Error,8/21/2025 4:05:09 PM,Microsoft-Windows-WindowsUpdateClient,20,Windows Update Agent,"Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210)."
                Error,8/21/2025 4:01:00 PM,Sample Backup,20,None,"Failed: 0x80070005
                in two lines"
                """,
                """
                Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie
                Fehler,21.08.2025 16:05:09,Microsoft-Windows-WindowsUpdateClient,20,Windows Update Agent,"Installationsfehler: Die Installation des folgenden Updates ist mit Fehler 0x800f0831 fehlgeschlagen: 2025-08 Sample Update (KB5043210)."
                Fehler,21.08.2025 16:01:00,Sample Backup,20,Keine,"Fehler 0x80070005: C:\\Data (KB9999999)"
                """,
                """
                Error\t8/21/2025 4:05:09 PM\tWindowsUpdateClient\t20\tWindows Update Agent\tInstallation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                Information\t8/21/2025 4:01:00 PM\tService Control Manager\t7036\tNone\tFailed: 0x80070005
                """,
                """
                #TYPE System.Diagnostics.Eventing.Reader.EventLogRecord
                "Message","Id","Version","Level","ProviderName","LogName","TimeCreated","TaskDisplayName"
                "Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).","20","1","2","Microsoft-Windows-WindowsUpdateClient","System","8/21/2025 4:05:09 PM","Windows Update Agent"
                "Backup ""A"" failed:
                0x80070005","20","0","2","Sample Backup","Application","8/21/2025 4:01:00 PM","Windows Update Agent"
                """,
                """
                [
                    {
                        "Message":  "Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update \\u0028KB5043210\\u0029.",
                        "Id":  20,
                        "Version":  1,
                        "ProviderName":  "Microsoft-Windows-WindowsUpdateClient",
                        "TimeCreated":  "2025-08-21T16:05:09",
                        "TaskDisplayName":  "Windows Update Agent"
                    },
                    {
                        "Message":  "Failed: 0x80070005",
                        "Id":  20,
                        "ProviderName":  "Sample Backup",
                        "TimeCreated":  "2025-08-21T16:01:00"
                    }
                ]
                """,
                """
                [{"TimeCreated":"2025-08-21T16:05:09","Id":20,"ProviderName":"Microsoft-Windows-WindowsUpdateClient","Message":"Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210)."},{"TimeCreated":"2025-08-21T16:01:00","Id":20,"ProviderName":"Sample Backup","Message":"x: 0x80070005, y"}]
                """,
                """
                > Log Name: System Source: Microsoft-Windows-WindowsUpdateClient Date: 8/21/2025 4:05:09 PM Event ID: 20 Task Category: Windows Update Agent Level: Error Keywords: Failure,Installation User: SYSTEM Computer: WS-7 Description: Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                """,
                """
                > **Source:** Microsoft-Windows-WindowsUpdateClient
                > **Event ID:** 20
                > **Level:** Error
                > **Logged:** 8/21/2025 4:05:09 PM
                > **Task Category:** Windows Update Agent
                >
                > Installation Failure: Windows failed to install the following update with
                > error 0x800F0831: 2025-08 Sample Update (KB5043210).
                """,
                """
                TimeCreated           ProviderName                          Id Message
                -----------           ------------                          -- -------
                8/21/2025 4:05:09 PM  Microsoft-Windows-WindowsUpdateClient 20 Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                8/21/2025 4:01:00 PM  Sample-Backup                         20 Failed: 0x80070005
                """,
                """
                8/21/2025 4:05:09 PM 20 Error Microsoft-Windows-WindowsUpdateClient Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                """,
                """
                Source:        Windows Update Agent
                Date:          8/21/2025
                Event ID:      20
                Date:          8/21/2025 4:05:09 PM
                """.replace("Date:          8/21/2025\n", "") + """
                Category:      Windows Update Agent
                Installation Failure: Windows failed to install the following update with error -2146498511: 2025-08 Sample Update (KB5043210).
                """);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_failure_is_found_in_each_form(String form) {
        RecordingNotes notes = read(form);
        assertThat(notes.brief()).containsExactly(FAILED);
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2025-08 Sample Update (KB5043210)");
        assertThat(notes.unreadable).isZero();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_second_copy_and_other_line_ends_change_nothing(String form) {
        assertThat(read(form + "\n" + form).brief()).containsExactly(FAILED);
        assertThat(read(form.replace("\n", "\r\n")).brief()).containsExactly(FAILED);
        assertThat(read("Hello, see below.\n\n" + form + "\nAny idea?\n").brief())
                .containsExactly(FAILED);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void other_components_raise_nothing(String form) {
        RecordingNotes notes = read(form.replace("Microsoft-Windows-WindowsUpdateClient", "Sample-Program")
                .replace("WindowsUpdateClient", "Sample-Program")
                .replace("Source:        Windows Update Agent", "Source:        Sample-Program"));
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.unreadable).isZero();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_torn_record_never_becomes_a_success(String form) {
        for (int length = 0; length < form.length(); length += 7) {
            assertThat(read(form.substring(0, length)).successes()).isEmpty();
        }
    }

    @Test
    void the_date_may_follow_the_id_in_every_record() {
        String records = """
                Source: Microsoft-Windows-WindowsUpdateClient
                Event ID: 20
                Logged: 8/20/2025 4:05:09 PM
                Installation Failure: Windows failed to install the following update with error 0x80073701: Sample A (KB5040001).
                Source: Microsoft-Windows-WindowsUpdateClient
                Event ID: 19
                Logged: 8/21/2025 4:05:09 PM
                Installation Successful: Windows successfully installed the following update: Sample B (KB5040002)
                Source: Sample-Program
                Event ID: 20
                Logged: 8/22/2025 4:05:09 PM
                Failed with 0x80070005: Sample C (KB5040003)
                """;
        List<String> expected = List.of(
                "FAILED install 2025-08-20T16:05:09 0x80073701/null null KB5040001",
                "ok install 2025-08-21T16:05:09 null/null null KB5040002");
        assertThat(read(records).brief()).containsExactlyElementsOf(expected);
        String translated = records.replace("Source:", "Origine:")
                .replace("Event ID:", "ID evento:")
                .replace("Logged:", "Registrato:");
        assertThat(read(translated).brief()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 25, 31, 34, 213})
    void a_number_alone_is_a_failure_only_of_the_agent(int id) {
        String record = "Source: Microsoft-Windows-WindowsUpdateClient\nDate: 2025-08-21 16:05:09\nEvent ID: " + id
                + "\nTask Category: Windows Update Agent\nDescription:\n";
        assertThat(read(record).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.codeOrNull()).isNull());
        assertThat(read(record.replace("Microsoft-Windows-WindowsUpdateClient", "Disk")).attempts)
                .isEmpty();
        assertThat(read(record.replace("Source:", "Quelle:")
                                .replace("Event ID:", "Ereignis-ID:")
                                .replace("Microsoft-Windows-WindowsUpdateClient", "Disk"))
                        .attempts)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 21, 27, 40, 42, 43, 44})
    void starts_and_intermediate_states_are_no_attempts(int id) {
        assertThat(read("Source: Microsoft-Windows-WindowsUpdateClient\nDate: 2025-08-21 16:05:09\nEvent ID: " + id
                                + "\nDescription:\nInstallation Started: 0x80070002 Sample (KB5040001)\n")
                        .attempts)
                .isEmpty();
    }

    @Test
    void a_record_of_the_agent_without_its_number_is_unreadable() {
        RecordingNotes notes = read(
                "Log Name: System\nSource: Microsoft-Windows-WindowsUpdateClient\n" + "Date: 2025-08-21 16:05:09\n");
        assertThat(notes.records).isZero();
        assertThat(notes.unreadable).isEqualTo(1);
    }

    @Test
    void a_description_that_quotes_a_record_is_no_record() {
        String quoting = """
                Log Name:      Application
                Source:        Sample Watcher
                Date:          8/21/2025 4:01:00 PM
                Event ID:      1001
                Description:
                A watched record was written:
                Source: Microsoft-Windows-WindowsUpdateClient
                Event ID: 20
                Failed with 0x80070643: Sample (KB5043210)
                """;
        assertThat(read(quoting).attempts).isEmpty();
        String headless = """
                Source:        Microsoft-Windows-WindowsUpdateClient
                Date:          8/21/2025 4:05:09 PM
                Event ID:      20
                Description:
                Installation Failure: Windows failed to install the following update with error 0x800F0831: X (KB5043210).
                """;
        assertThat(read(quoting + "\n" + headless).brief()).containsExactly(FAILED);
    }

    @Test
    void the_table_of_the_classic_log_has_no_year_and_cuts_names_off() {
        String table = """
                   Index Time          EntryType   Source                 InstanceID Message
                   ----- ----          ---------   ------                 ---------- -------
                   81236 Aug 21 16:07  Information Service Control M...   1073748860 The service entered the running state.
                   81235 Aug 21 16:06  Error       Sample Backup                  20 Failed with 0x80070005: X (KB5043211).
                   81234 Aug 21 16:05  Error       Microsoft-Windows...           20 Installation Failure: Windows failed to install the following update with error 0x800f0831: 2025-08 Sample Update (KB5043210).
                   81233 Aug 20 16:05  Error       WindowsUpdateClient            20 Installation Failure: Wind...
                """;
        assertThat(read(table).brief())
                .containsExactly(
                        "FAILED install null 0x800F0831/null null KB5043210",
                        "FAILED install null null/null null null");
    }

    @Test
    void a_moment_in_json_is_an_instant() {
        assertThat(read("""
                {
                    "Id":  25,
                    "ProviderName":  "Microsoft-Windows-WindowsUpdateClient",
                    "TimeCreated":  "\\/Date(1755785109250)\\/",
                    "Message":  "Windows Update failed to check for updates with error 0x8024402C."
                }
                """).brief())
                .containsExactly("FAILED search 2025-08-21T14:05:09.250Z 0x8024402C/null null null");
    }

    @Test
    void servicing_and_the_stand_alone_installer_speak_in_text_too() {
        assertThat(read("""
                Source:        Microsoft-Windows-Servicing
                Date:          2025-08-21 16:05:09
                Event ID:      2
                Description:
                Package KB5043210 was successfully changed to the Installed state.

                Source:        Microsoft-Windows-Servicing
                Date:          2025-08-21 17:05:09
                Event ID:      3
                Description:
                Package KB5043211 failed to be changed to the Installed state. Status: 0x800f0922.

                Source:        Microsoft-Windows-WUSA
                Date:          2025-08-21 18:05:09
                Event ID:      3
                Description:
                Windows update "Sample Hotfix (KB5043212)" could not be installed because of error 2149842967 "" (Command line: "wusa.exe x.msu")
                """).brief())
                .containsExactly(
                        "ok install 2025-08-21T16:05:09 null/null null KB5043210",
                        "FAILED install 2025-08-21T17:05:09 0x800F0922/null null KB5043211",
                        "FAILED install 2025-08-21T18:05:09 0x80240017/null null KB5043212");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-WinEvent -FilterHashtable @{LogName='System';Id=20} | fl TimeCreated,Id,ProviderName,Message",
                "Get-WinEvent System | select TimeCreated, Id, ProviderName, Message | Format-List",
                "Get-EventLog System | ? Source -like '*Update*' | Select-Object Source,EventID,TimeGenerated",
            })
    void a_typed_command_is_no_head_of_a_table(String command) {
        String record = """

                TimeCreated  : 8/21/2025 4:05:09 PM
                Id           : 20
                ProviderName : Microsoft-Windows-WindowsUpdateClient
                Message      : Installation Failure: Windows failed to install the following update with error 0x800F0831: 2025-08 Sample Update (KB5043210).
                """;
        for (String prompt : List.of("PS C:\\> ", "PS> ", "", "> ")) {
            assertThat(read(prompt + command + record).brief()).containsExactly(FAILED);
        }
    }
}
