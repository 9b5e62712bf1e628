package org.patchlight.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;

final class KindGuessTest {
    private static final String REPORTED =
            "{0A1B2C3D-1111-4222-8333-444455556666}\t2025-03-04 05:06:07:089+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t"
                    + "{AAAAAAAA-1111-4222-8333-444455556666}\t1\t80070002\tX\tFailure\tContent Install\tfailed";

    /** The form in which Event Viewer copies an event: as text in some language, then as XML. */
    private static final String COPIED_EVENT = """
            Log Name:      System
            Event ID:      20
            Source:        Microsoft-Windows-WindowsUpdateClient
            Event Xml:
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
              <System>
                <Provider Name="Microsoft-Windows-WindowsUpdateClient" />
                <EventID>20</EventID>""";

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("reporting-events", REPORTED),
                Arguments.of("reporting-events", "torn off\t\n" + REPORTED.replace('\t', ' ')),
                Arguments.of(
                        "reporting-events", REPORTED.replace("\t2025", "\n2025").replace('\t', ' ')),
                Arguments.of(
                        "windows-update-log",
                        REPORTED.replace('\t', ' ') + "\n\n> 2016-01-02 03:04:05:678 912 1a2b Agent WARNING: text"),
                Arguments.of("windows-update-log", "Agent  LogHistory called. idUpdate=x, resultMapped=80070643"),
                Arguments.of("windows-update-log", "> 6720  47a0  UDP   *FAILED* [80070643] Deployment job Id x"),
                Arguments.of("windows-update-log", "2016-01-02\t03:04:05:678\t 912\t1a2b\tAgent\tWARNING: text"),
                Arguments.of("windows-update-log", "2024/05/06 07:08:09.1234567 1234  5678  Agent   text"),
                Arguments.of("windows-update-log", "06.05.2024 07:08:09.1234567 1234  5678  Agent   text"),
                Arguments.of("windows-update-log", "5/6/2024 07:08:09.1234567 1234  5678  Agent   text"),
                Arguments.of("windows-update-log", "5/6/2024 7:08:09.1234567 PM 1234  5678  Agent   text"),
                Arguments.of("windows-update-log", "2024. 05. 06 07:08:09.1234567 1234  5678  Agent   text"),
                Arguments.of(
                        "event-xml",
                        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='X'/>"),
                Arguments.of(
                        "event-xml", "<?xml version=\"1.0\"?>\n<Events>\n<Event xmlns=\"x\"><EventID>20</EventID>"),
                Arguments.of("event-xml", COPIED_EVENT),
                Arguments.of(
                        "event-xml",
                        COPIED_EVENT
                                .substring(COPIED_EVENT.indexOf("<Event"))
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")),
                Arguments.of(
                        "event-text",
                        "  An error event occurred.  EventID: 0x00000014\n     Time Generated: 11/23/2025   06:10:11"),
                Arguments.of("event-text", "  Fehler. Ereignis-ID: 0x80000014\n     Zeit: 23.11.2025   06:10:11"),
                Arguments.of(
                        "event-text", "   Index Time          EntryType   Source                 InstanceID Message"),
                Arguments.of("event-text", "Quelle: Time-Service\nDatum: 23.11.2025 06:10:11\nEreignis-ID: 134"),
                Arguments.of(
                        "event-text",
                        "[{\"Id\":20,\"ProviderName\":\"Microsoft-Windows-WindowsUpdateClient\",\"Message\":\"x\"}]"),
                Arguments.of(
                        "event-text",
                        "\"Message\",\"Id\",\"ProviderName\"\n\"x\",\"20\",\"Microsoft-Windows-WindowsUpdateClient\""),
                Arguments.of("event-text", "Event[0]:\n  Log Name: System\n  Event ID: 20"),
                Arguments.of(
                        "event-text",
                        "Protokollname: System\nQuelle:        Microsoft-Windows-WindowsUpdateClient\nEreignis-ID:   20"),
                Arguments.of(
                        "event-text",
                        "[\n {\n \"TimeCreated\":  \"x\",\n \"Id\":  20,\n \"Message\":  \"(KB5065432)\""),
                Arguments.of(
                        "event-text", "TimeCreated : 9/24/2025 10:00:00\nId          : 19\nMessage     : (KB5065432)"),
                Arguments.of("update-history", "A (KB5065432)\nSuccessfully installed on \u200E9/\u200E23/\u200E2025"),
                Arguments.of(
                        "update-history", "Windows 11\nFailed to install on \u200E9/\u200E23/\u200E2025 - 0x80070643"),
                Arguments.of("update-history", "Sample (KB4012345)\n\nInstallation status: Failed"),
                Arguments.of(
                        "update-history", "Operation    : 1\nResultCode   : 4\nHResult      : -2147024894\nTitle : X"),
                Arguments.of(
                        "update-history",
                        "ComputerName Operationname Date KB Title\nPC Installation 1.2.2023 KB5011223 X"),
                Arguments.of("update-history", "Update für Windows (KB5011223)\nFehler am 14.01.2024 - 0x80070643"),
                Arguments.of(
                        "setup-log",
                        "2024-01-02 03:04:05, Error                 MOUPG  something: Result = 0x80070002"),
                Arguments.of("setup-log", "2012-01-02 03:04:05, Info       [0x0a018a] IBS    text"),
                Arguments.of(
                        "setup-log",
                        "2024-01-02 03:04:05, Error CSI 1\n2024-01-02 03:04:05, Error CSI 2\n2024-01-02 03:04:05, Info SP x"),
                Arguments.of(
                        "setup-log",
                        ">>>  [Stage Driver - x.inf]\n>>>  Section start 2026/01/02 03:04:05.006\n<<<  [Exit status: SUCCESS]"),
                Arguments.of("setup-log", "<CompatReport xmlns=\"x\">\n<Programs><Program Name=\"X\">"),
                Arguments.of("setup-log", "Error SP Operation failed: x. Error: 0x80070005\nInfo SP y"),
                Arguments.of(
                        "setup-log",
                        "\nMatching Profile found: FindX - 1\nSetupDiag version: 1.7\n\tHostOSBuildString = 1"),
                Arguments.of(
                        "setup-log",
                        "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<SetupDiag xmlns=\"x\">\n<Version>1</Version>"),
                Arguments.of("setup-log", "{\"Version\":\"1.7\",\"ProfileName\":\"FindX\",\"FailureData\":[]}"),
                Arguments.of("cbs-log", "2024-01-02 03:04:05, Info                  CBS    text"),
                Arguments.of("cbs-log", "Summary:\nOperation result: 0x800f081f\nTotal Detected Corruption:\t3"),
                Arguments.of("cbs-log", "Info CBS Exec: text\nError [0x018005] CSI 00000001 (F) text"),
                Arguments.of("cbs-log", "Error                 CBS    Failed to do it"),
                Arguments.of("cbs-log", "Failed to do it [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]"),
                Arguments.of("cbs-log", "Doqe: Recording result: 0x80070003, for Inf: some.inf"),
                Arguments.of("setup-log", "Warning               SP     text\nError                 MOUPG  text"),
                Arguments.of("unknown", "Error The update failed\nInfo about it\nWarning Do not restart"),
                Arguments.of("dism-log", "Info                  DISM   DISM Package Manager: PID=1 TID=2 text"),
                Arguments.of("dism-log", "2024-01-02 03:04:05, Info                  DISM   PID=1 TID=2 text"),
                Arguments.of("w32tm", "Sprungindikator: 3(x)\nPräzision: -23 (119.209ns pro Tick)\nStamm: 0.0000000s"),
                Arguments.of("w32tm", "12:00:01, +00.0604534s\n12:00:03, +00.0600663s"),
                Arguments.of("w32tm", "12:00:01 d:+00.0158302s o:+00.0123456s  [    *    ]"),
                Arguments.of("w32tm", "12:00:01, error: 0x800705B4"),
                Arguments.of("w32tm", "12:00:01, +1042.0604534s"),
                Arguments.of("w32tm", "9.00.01, -00,0604534\u0441"),
                Arguments.of("w32tm", "> Free-running System Clock"),
                Arguments.of("w32tm", "RdtscStart, RdtscEnd, FileTime, RoundtripDelay, NtpOffset"),
                Arguments.of("w32tm", "70015512345, 70015598765, 133861234567890123, 0.0156000, -0.0012345"),
                Arguments.of("w32tm", "ntp.example.org[203.0.113.7:123]:\n    NTP: -12.2231453s offset"),
                Arguments.of("w32tm", "dc.example[203.0.113.7:123]:\n    NTP: error ERROR_TIMEOUT - no response"),
                Arguments.of("w32tm", "#Peers: 1\n\nPeer: ntp.example.org,0x8\nState: Active"),
                Arguments.of("w32tm", "MaxNegPhaseCorrection: 54000 (Lokal)\nEnabled: 0 (Lokal)\nType: NoSync (Lokal)"),
                Arguments.of("w32tm", "153999 08:12:45.1234567s - PollingThread: waiting forever."),
                Arguments.of("w32tm", "Der Dienst wurde nicht gestartet. (0x80070426)"),
                Arguments.of("tool-output", "[==========   20.0%        ]\r[====  62.3% ]\r\n\r\nError: 0x800f0915"),
                Arguments.of("tool-output", "SERVICE_NAME: bits\n        TYPE  : 30  WIN32\n  WIN32_EXIT_CODE : 1077"),
                Arguments.of(
                        "tool-output", "Name      StartType Status\n----      --------- ------\nBITS  Manual Stopped"),
                Arguments.of("tool-output", "ProcessId Name StartMode State\n1 BITS Manual Running"),
                Arguments.of("tool-output", "Status      : Stopped\nStartType   : Manual"),
                Arguments.of("tool-output", "    + CategoryInfo : ObjectNotFound: (BITS:String) [Get-Service], X"),
                Arguments.of("tool-output", "[SC] OpenService FEHLER 1060:"),
                Arguments.of("tool-output", "C:\\Windows\\system32>net stop wuauserv\nDer Dienst wird beendet."),
                Arguments.of("tool-output", "Node,DisplayName,Name,StartMode,State\nPC,Example,Example,Manual,Running"),
                Arguments.of(
                        "event-text",
                        "Additional scan result of Farbar Recovery Scan Tool (x64)\n127.0.0.1 x.mp.microsoft.com"),
                Arguments.of(
                        "cbs-log",
                        "2026-05-01 10:00:09, Error                 DEPLOY [Pnp] Failed repairing file: C:\\x.sys:"),
                Arguments.of("cbs-log", "Info                  DEPLOY [Pnp] Corrupt file: C:\\x.sys"),
                Arguments.of(
                        "tool-output",
                        "    + CategoryInfo : OpenError: (a.ServiceController:ServiceController) [Start-Service], X"),
                Arguments.of("tool-output", "Farbar Service Scanner Version: 27-01-2016\nWindows Update:\n"),
                Arguments.of("update-history", "Installation Result: 4\n1> Example (KB5099301): 4"),
                Arguments.of(
                        "tool-output", "A : 1\nPSPath   : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\X"),
                Arguments.of("tool-output", "{\n    \"Name\":  \"BITS\",\n    \"StartType\":  2\n}"),
                Arguments.of("tool-output", "[{\"StartMode\":\"Manual\",\"Name\":\"Fax\"}]"),
                Arguments.of("tool-output", "\"Name\",\"CanStop\",\"StartType\"\n\"Example\",\"True\",\"Manual\""),
                Arguments.of("tool-output", "Online        : True\nImageHealthState : NonRepairable"),
                Arguments.of("tool-output", "Path          :\nRestartNeeded : True"),
                Arguments.of(
                        "event-text",
                        "EventIdentifier  : 20\nMessage          : Sample (KB5043210)\nProductName      : Sample (KB5043210)"),
                Arguments.of("update-history", "  \"kb\": \"KB5043210\",\n  \"title\": \"Example\""),
                Arguments.of(
                        "update-history",
                        "ok: [ws-7] => {\"changed\": true, \"failed_update_count\": 1, \"updates\": {}}"),
                Arguments.of("tool-output", "S4 wuauserv; C:\\WINDOWS\\system32\\wuaueng.dll [1 2026-01-02]"),
                Arguments.of(
                        "unknown",
                        "CertUtil: -verify command FAILED: 0x80072ee7 (WIN32: 12007 ERROR_WINHTTP_NAME_NOT_RESOLVED)"),
                Arguments.of("tool-output", "GUID: {C5B3B3D8-1111-4222-8333-944455556666} DISPLAY: 'Example'"),
                Arguments.of("tool-output", "JobState            : Transferred"),
                Arguments.of("tool-output", "Dienst:                               wuauserv"),
                Arguments.of(
                        "tool-output", "Programma:                            %SystemRoot%\\system32\\svchost.exe"),
                Arguments.of("tool-output", "Rule Name:                            Example"),
                Arguments.of("tool-output", "Direction   : Outbound"),
                Arguments.of("tool-output", "DisplayName       Enabled Direction Action Service"),
                Arguments.of("unknown", "The bugcheck was: 0x0000009f (0x0000000000000003, 0xffff8a0f12345678, 0x0)"),
                Arguments.of("unknown", "MSI (c) (1A:2B) [11:22:33:123]: Product: Example -- Installation failed."),
                Arguments.of("registry-export", "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\X]"),
                Arguments.of("registry-export", "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\X]\n\"a\"=dword:00000001"),
                Arguments.of("update-history", "UpdateName : Update for Example (KB3031234)\nArticle    : KB3031234"),
                Arguments.of("update-history", "Update for Example (KB3031234)\nUpdate for Example (KB3031235)"),
                Arguments.of(
                        "unknown", "Starting Download of Update for Example\n4.5.2 on Windows 8 (KB3031234)\nError"),
                Arguments.of("unknown", "Dear all,\nthe update failed with 0x80070002 again.\nBest regards"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_kind_is_known_by_what_no_language_translates(String kind, String sample) throws IOException {
        assertThat(kind(sample.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_encoding_does_not_matter(String kind, String sample) throws IOException {
        assertThat(kind(("\uFEFF" + sample).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(kind);
        assertThat(kind(sample.getBytes(Charset.forName("windows-1252")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_post_around_the_evidence_does_not_matter(String kind, String sample) throws IOException {
        String quoted =
                "Hello,\n\nthis is what I get:\n\n```\n    " + sample.replace("\n", "\n    ") + "\n```\n\nThanks";
        boolean bareSentence = kind.equals("w32tm") && sample.contains("gestartet");
        assertThat(kind(quoted.getBytes(StandardCharsets.UTF_8))).isEqualTo(bareSentence ? "unknown" : kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Downloading Update for the Runtime\n4.8.1 for x64-based Systems (KB5011223)\nException calling it: \"HRESULT: 0x80240022\"",
                "It happens with 2024-01 Update for Windows (KB5011223)",
                "+ Tool finished checking for updates... 00:03:26.4617867\n2 Updates found",
                "I removed KB5011223 and version 10.0.19041.1 stayed",
                "Update for Runtime 3.5.1 (KB5011223)"
            })
    void a_title_in_prose_is_no_list_of_updates(String text) throws IOException {
        assertThat(KindGuess.of(text.getBytes(StandardCharsets.UTF_8), "a.txt").kind())
                .isEqualTo(SourceKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title : Update for Windows (KB5011223)",
                "3 PC-01 Failed KB5011223 22MB 2024-01 Update (KB5011223)",
                "PC-01 ------- KB5011223 22MB 2024-01 Update (KB5011223)",
                "14.01.2024 Failed 2024-01 Update (KB5011223)",
                "KB5011223 installed 1/14/2024"
            })
    void a_title_in_a_row_or_a_property_is_one(String text) throws IOException {
        assertThat(KindGuess.of(text.getBytes(StandardCharsets.UTF_8), "a.txt").kind())
                .isEqualTo(SourceKind.UPDATE_HISTORY);
    }

    @Test
    void an_event_log_as_windows_keeps_it_is_known_by_its_first_bytes() throws IOException {
        assertThat(kind("ElfFile\0........".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("evtx");
    }

    @Test
    void formats_that_are_not_read_say_so() throws IOException {
        assertThat(KindGuess.of("MSCF....".getBytes(StandardCharsets.US_ASCII), "CbsPersist_1.cab"))
                .isEqualTo(new KindGuess(SourceKind.UNKNOWN, Message.of("evidence.trouble.format.cab")));
        assertThat(KindGuess.of(new byte[0], "CBS.log").troubleOrNull())
                .isEqualTo(Message.of("evidence.trouble.empty"));
    }

    @Test
    void a_name_decides_only_between_kinds_that_the_bytes_leave_open() throws IOException {
        byte[] both = ("2024-01-02 03:04:05, Info CBS a\n2024-01-02 03:04:05, Info DISM b\n"
                        + "2024-01-02 03:04:05, Info CBS c")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(KindGuess.of(both, "x.log").kind()).isEqualTo(SourceKind.CBS_LOG);
        assertThat(KindGuess.of(both, "dism.log").kind()).isEqualTo(SourceKind.DISM_LOG);
        assertThat(KindGuess.of(REPORTED.getBytes(StandardCharsets.UTF_8), "CBS.log")
                        .kind())
                .isEqualTo(SourceKind.REPORTING_EVENTS);
        assertThat(KindGuess.of("nothing".getBytes(StandardCharsets.UTF_8), "CBS.log")
                        .kind())
                .isEqualTo(SourceKind.UNKNOWN);
    }

    @Test
    void no_bytes_make_it_throw() throws IOException {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThat(KindGuess.of(bytes, "x").kind()).isNotNull();
        }
        byte[] sample = REPORTED.getBytes(StandardCharsets.UTF_16LE);
        for (int length = 0; length < sample.length; length++) {
            assertThat(KindGuess.of(Arrays.copyOf(sample, length), "x")).isNotNull();
        }
    }

    private static String kind(byte[] bytes) throws IOException {
        return KindGuess.of(bytes, "pasted.txt").kind().id();
    }
}
