package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.reading.note.ServicingNotes;

class SetupDiagReportTest {
    private static final String TEXT = """

            Matching Profile found: FindSPFatalError - A4028172-1B09-48F8-AD3B-86CDD7D55852
            SetupDiag version: 1.7.0.0
            System Information:
            \tMachine Name = DESK-7
            \tTargetOSBuildString = 10.0.26100.1742 (ge_release)
            \tUpgradeStartTime = 9/23/2025 8:01:00 PM
            \tUpgradeEndTime = 9/23/2025 9:14:55 PM

            Error: SetupDiag reports Fatal Error.
            Last Setup Phase = Finalize
            Last Setup Operation: Apply WIM file D:\\sources\\install.wim, index 6 to C:\\$WINDOWS.~BT\\NewOS
            Error = 0x80070017-0x2000C
            LogEntry: 2025-09-23 21:14:51, Error                 SP     Operation failed: Apply WIM file. Error: 0x80070017[gle=0x000000b7]

            Refer to "https://learn.microsoft.com/windows/deployment/upgrade/upgrade-error-codes" for error information.
            Last Setup Phase:
            Phase Name: Finalize
            \tPhase Started: 9/23/2025 9:02:00 PM
            \tPhase Ended: 1/1/0001 12:00:00 AM
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="utf-16"?>
            <SetupDiag xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://learn.microsoft.com/x">
              <Version>1.7.0.0</Version>
              <ProfileName>FindRollbackFailure</ProfileName>
              <SystemInfo><TargetOSBuildString>10.0.22631.1</TargetOSBuildString>
                <UpgradeEndTime>2025-02-03T04:05:06</UpgradeEndTime></SystemInfo>
              <FailureData>Error: SetupDiag reports rollback failure found.
            Last Phase = Safe OS
            Error = 0xC1900101-0x20017</FailureData>
              <FailureDetails>RollbackErrorCode = 0xC1900101, ExtendedCode = 0x20017</FailureDetails>
              <SetupPhaseInfo><PhaseEndTime>0001-01-01T00:00:00</PhaseEndTime></SetupPhaseInfo>
            </SetupDiag>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Hi,\n\nthis is all:\n```\n", "> Result:\n> ", "1: ", "SetupDiagResults.xml\n"})
    void a_report_below_other_text_says_the_same(String before) throws IOException {
        String end = before.startsWith("Hi") ? "```\nThanks\n" : "";
        ServicingNotes notes = ServicingNotes.of(new SetupLogReader(), before + XML + end);
        assertThat(notes.attemptLines())
                .isEqualTo(ServicingNotes.of(new SetupLogReader(), XML).attemptLines())
                .isNotEmpty();
        assertThat(notes.attempts.get(0).codeOrNull()).hasToString("0xC1900101");
    }

    @ParameterizedTest
    @CsvSource({
        "'Block Application: C:\\Tools\\guard.exe', guard.exe, C:\\Tools\\guard.exe",
        "'Block Application: Sample Guard 7',       Sample Guard 7,",
        "'Blocking Application = C:\\a b\\x.exe',  x.exe, C:\\a b\\x.exe",
    })
    void a_program_that_blocks_the_upgrade_is_the_culprit(String line, String name, @Nullable String path)
            throws IOException {
        ServicingNotes notes = read("SetupDiag version: 1.7.0.0\nMatching Profile found: CompatBlockedApplication - X\n"
                + "Error: SetupDiag reports an application block.\n" + line + "\n");
        assertThat(notes.attempts).hasSize(1);
        Culprit culprit = notes.attempts.get(0).detail().culprits().get(0);
        assertThat(culprit.kind()).isEqualTo(Culprit.Kind.PROGRAM);
        assertThat(culprit.name()).isEqualTo(name);
        assertThat(culprit.pathOrNull()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SetupDiag: processing rule: X.\n..Error: SetupDiag reports abrupt down-level failure. Error: 0xC1900208 - 0x4000C\n"
                        + "Warning: Found Application Block for: \"Sample Guard 7\".\n",
                "{\"ProfileName\":\"CompatBlockedApplicationManualUninstall\",\"FailureData\":[\"Warning: x\"],"
                        + "\"FailureDetails\":\"BlockApplication = Sample Guard 7, ErrorCode = 0xC1900208\"}",
            })
    void a_program_within_another_text_blocks_the_upgrade(String report) throws IOException {
        ServicingNotes notes = read(report);
        assertThat(notes.attemptLines()).containsExactly("SETUP failed 0xC1900208");
        assertThat(notes.attempts.get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly("Sample Guard 7");
    }

    @Test
    void a_query_of_the_registry_has_the_report_of_setup() throws IOException {
        ServicingNotes notes = read("HKEY_LOCAL_MACHINE\\SYSTEM\\Setup\\SetupDiag\\Results\n"
                + "    ProfileName    REG_SZ    FindRollbackFailure\n"
                + "    FailureDetails    REG_SZ    RollbackErrorCode = 0xC1900101, ExtendedCode = 0x30018, LastPhase = First Boot\n"
                + "    TargetOSBuildString    REG_SZ    10.0.26100.1\n");
        assertThat(notes.attemptLines()).containsExactly("SETUP failed 0xC1900101 to 26100");
        assertThat(notes.state()).containsExactly("UPGRADE_PHASE 0x30018");
    }

    @Test
    void fields_that_were_joined_without_a_space_are_read() throws IOException {
        ServicingNotes notes = read(XML.replace(
                "Last Phase = Safe OS\n",
                "Last Phase = Safe OSLast Operation = Add [6] package "
                        + "C:\\Work\\Sample-Package~31bf3856ad364e35~amd64~~.cab to C:\\New"));
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(FailedStage.IMAGE_APPLY);
        assertThat(notes.attempts.get(0).detail().culprits())
                .extracting(Culprit::kind)
                .containsExactly(Culprit.Kind.PACKAGE);
    }

    @Test
    void the_text_gives_code_time_target_phase_stage_and_file() throws IOException {
        ServicingNotes notes = read(TEXT);
        assertThat(notes.attemptLines()).containsExactly("SETUP failed 0x80070017 to 26100 at 2025-09-23T21:14:55");
        assertThat(notes.state()).containsExactly("UPGRADE_PHASE 0x2000C at 2025-09-23T21:14:55");
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(FailedStage.IMAGE_APPLY);
        assertThat(notes.unreadable).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "| ", "    ", "\t"})
    void quotation_marks_of_a_post_change_nothing(String mark) throws IOException {
        String quoted = mark + TEXT.replace("\n", "\r\n" + mark);
        assertThat(read(quoted).attemptLines()).isEqualTo(read(TEXT).attemptLines());
    }

    @Test
    void xml_is_read_in_any_encoding_and_on_one_line() throws IOException {
        String expected = "SETUP failed 0xC1900101 to 22631 at 2025-02-03T04:05:06";
        assertThat(read(XML).attemptLines()).containsExactly(expected);
        assertThat(read(XML).state()).containsExactly("UPGRADE_PHASE 0x20017 at 2025-02-03T04:05:06");
        assertThat(ServicingNotes.of(new SetupLogReader(), "\uFEFF" + XML, StandardCharsets.UTF_16LE)
                        .attemptLines())
                .containsExactly(expected);
        assertThat(ServicingNotes.of(new SetupLogReader(), "\uFEFF" + XML, StandardCharsets.UTF_16BE)
                        .attemptLines())
                .containsExactly(expected);
        assertThat(read(XML.replace("xmlns=\"https://learn.microsoft.com/x\"", ""))
                        .attemptLines())
                .containsExactly(expected);
        assertThat(read(XML.replace("<", "<s:").replace("<s:/", "</s:").replace("<s:?", "<?"))
                        .attemptLines())
                .containsExactly(expected);
        assertThat(read(XML.replace("\n  ", " ")).attemptLines()).containsExactly(expected);
    }

    @Test
    void a_cut_xml_file_gives_what_it_has() throws IOException {
        assertThat(read(XML.substring(0, XML.indexOf("-0x20017"))).attemptLines())
                .containsExactly("SETUP failed 0xC1900101 to 22631 at 2025-02-03T04:05:06");
    }

    @Test
    void json_has_its_own_dates() throws IOException {
        String json = """
                {"Version":"1.7.0.0","ProfileName":"FindSPFatalError","ProfileGuid":"A4",
                 "SystemInfo":{"TargetOSBuildString":"10.0.19045.1","UpgradeEndTime":"\\/Date(1758662095000+0200)\\/"},
                 "FailureData":["\\u000aError: SetupDiag reports Fatal Error.\\u000aError: 0x00000057",
                   "LogEntry: 2025-09-23 21:14:51, Error SP Error WRITE, 0x00000057 while gathering\\/applying object: File, C:\\\\Users\\\\ada\\\\notes [a&b.txt]. Will return 0"],
                 "FailureDetails":"Err = 0x00000057, LastOperation = Gather data, scope: EVERYTHING","DeviceDriverInfo":null}
                """;
        ServicingNotes notes = read(json);
        assertThat(notes.attemptLines()).containsExactly("SETUP failed 0x80070057 to 19045 at 2025-09-23T21:14:55Z");
        assertThat(notes.attempts.get(0).detail().culprits())
                .containsExactly(Culprit.of(Culprit.Kind.FILE, "a&b.txt").at("C:\\Users\\ada\\notes\\a&b.txt"));
    }

    @Test
    void an_open_order_of_day_and_month_is_settled_by_a_quoted_line_or_stays_open() throws IOException {
        String open = "SetupDiag version: 1.6\nMatching Profile found: FindRollbackFailure - X\n"
                + "UpgradeStartTime = 03/04/2026 10:00:00\nUpgradeEndTime = 03/04/2026 11:00:00\n"
                + "Error = 0xC1900101-0x30018\n";
        assertThat(read(open).attemptLines()).containsExactly("SETUP failed 0xC1900101");
        assertThat(read(open + "LogEntry: 2026-04-03 10:59:58, Error SP x\n").attemptLines())
                .containsExactly("SETUP failed 0xC1900101 at 2026-04-03T11:00:00");
        assertThat(read(open.replace("03/04/2026", "3.4.2026")).attemptLines())
                .containsExactly("SETUP failed 0xC1900101 at 2026-04-03T11:00:00");
    }

    @Test
    void a_driver_and_a_package_are_culprits() throws IOException {
        String text = "Matching Profile found: CriticalSafeOSDUFailure - X\n"
                + "Error: SetupDiag reports Optional Component installation failed.\nPackage Name: Foundation, Error: 0x8007001F\n"
                + "Error: SetupDiag reports down-level failure, Operation: Finalize, Error: 0x8007001F - 0x50015\n"
                + "InfName = oem41.inf\n";
        List<Culprit> culprits = read(text).attempts.get(0).detail().culprits();
        assertThat(culprits).extracting(Culprit::name).containsExactly("Foundation", "oem41.inf");
        assertThat(culprits).extracting(Culprit::sourceOrNull).containsExactly("copied:3", "copied:5");
        assertThat(read(text).attemptLines()).containsExactly("SETUP failed 0x8007001F");
    }

    @Test
    void a_successful_upgrade_is_a_success_and_a_report_without_a_cause_says_nothing() throws IOException {
        assertThat(
                        read("Matching Profile found: FindSuccessfulUpgrade - 8A0824C8\nUpgradeEndTime = 2025-09-23 21:14:55\n"
                                        + "SetupDiag reports successful upgrade found.\n")
                                .attemptLines())
                .containsExactly("SETUP ok at 2025-09-23T21:14:55");
        assertThat(read("SetupDiag version: 1.7.0.0\nHostOSBuildString = 19041.1\n")
                        .attemptLines())
                .isEmpty();
    }

    @Test
    void entities_of_a_file_are_never_expanded() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name < 'z'; name++) {
            String before = "&" + (char) (name - 1) + ";";
            bomb.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        bomb.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]><SetupDiag><ProfileName>&y;&f;</ProfileName>")
                .append("<FailureData>Error = 0x80070003-0x2000D &lt;&#x41;&amp;&nope;</FailureData></SetupDiag>");
        assertThat(read(bomb.toString()).attemptLines()).containsExactly("SETUP failed 0x80070003");
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(new SetupLogReader(), XML);
        ServicingNotes.damage(new SetupLogReader(), TEXT);
        ServicingNotes.damage(
                new SetupLogReader(),
                "{\"ProfileName\":\"FindX\",\"FailureData\":[\"Error = 0x8007001F-0x3000D\\u00\"]}");
    }

    private static ServicingNotes read(String text) throws IOException {
        return ServicingNotes.of(new SetupLogReader(), text);
    }
}
