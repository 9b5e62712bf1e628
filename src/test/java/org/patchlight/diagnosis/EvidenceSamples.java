package org.patchlight.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.patchlight.evidence.EvtxBuilder;
import org.patchlight.evidence.kind.SourceKind;

/** A small sample of each kind of evidence about updates, as its reader expects it. */
public final class EvidenceSamples {
    private static final String ID = "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}";
    public static final Map<SourceKind, byte[]> ALL = all();

    private EvidenceSamples() {}

    /** The sample of a kind. */
    public static byte[] of(SourceKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    private static Map<SourceKind, byte[]> all() {
        Map<SourceKind, byte[]> all = new EnumMap<>(SourceKind.class);
        String reported = "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t2023-05-10 10:06:06:528+0200\t1\t"
                + "182 [AGENT_INSTALLING_FAILED]\t101\t" + ID + "\t200\t80070002\tUpdateOrchestrator\tFailure\t"
                + "Content Install\tInstallation Failure: Windows failed to install the following update with error"
                + " 0x80070002: Update (KB5099999).\ta.1\r\n";
        all.put(SourceKind.REPORTING_EVENTS, bytes(reported + reported.replace("182", "183")));
        all.put(SourceKind.WINDOWS_UPDATE_LOG, bytes("""
                2023/05/10 10:06:05.5281234 12 34 Agent * START * Finding updates CallerId = UpdateOrchestrator Id = 3
                2023/05/10 10:06:05.6281234 12 34 Agent * END * Finding updates CallerId = UpdateOrchestrator Id = 3, exit code = 0x8024402C (cV = a.1)
                2023/05/10 10:06:06.5281234 12 34 Agent LogHistory called. idUpdate=%s.1, resultMapped=80070002, resultUnMapped=80070002
                2023-05-10\t10:06:06:528\t 812\tab4\tAgent\t  * Title = Update (KB5099999)
                """.formatted(ID)));
        String event = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>20</EventID>"
                + "<TimeCreated SystemTime='2023-05-10T08:06:06Z'/></System><EventData><Data Name='errorCode'>0x80070002"
                + "</Data><Data Name='updateTitle'>Update (KB5099999)</Data></EventData></Event>\r\n";
        all.put(SourceKind.EVENT_XML, bytes(event + event.replace(">20<", ">19<")));
        all.put(SourceKind.EVENT_TEXT, bytes("""
                Log Name:      System
                Source:        Microsoft-Windows-WindowsUpdateClient
                Date:          5/13/2023 10:06:06 AM
                Event ID:      20
                Level:         Error
                Description:
                Installation Failure: Windows failed to install the following update with error 0x80070002: Update (KB5099999).
                """));
        all.put(
                SourceKind.EVTX,
                new EvtxBuilder()
                        .record(20, 0x80070002, "Update (KB5099999)")
                        .record(19, 0, "Update (KB5099998)")
                        .file());
        all.put(SourceKind.UPDATE_HISTORY, bytes("""
                Title      : Update (KB5099999)
                Date       : 13.05.2023 10:06:06
                Operation  : 1
                ResultCode : 4
                HResult    : -2147024894

                """));
        all.put(SourceKind.SETUP_LOG, bytes("""
                2023-05-10 10:06:06, Info                  MOUPG  CSetupManager::Execute(276): Result = 0xC1900101
                2023-05-10 10:06:06, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]
                2023-05-10 10:06:07, Error                 MOUPG  0xC1900101 - 0x20017
                2023-05-10 10:06:08, Info                  SP     Initiating rollback phase = 2
                """));
        all.put(SourceKind.CBS_LOG, bytes("""
                2023-05-10 10:06:06, Info                  CBS    Exec: Processing complete.  Session: 1_2, Package: P_KB5099999~~, Identifier: KB5099999 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
                2023-05-10 10:06:07, Info                  CBS    =================================
                Checking System Update Readiness.
                Operation: Detect and Repair
                Operation result: 0x800f081f
                Summary:
                Total Detected Corruption:\t3
                Total Repaired Corruption:\t0
                """));
        all.put(SourceKind.CLIENT_LOG, bytes("""
                <![LOG[Update (Missing): Example (KB5099316) (0a1b2c3d-0000-4000-8000-00000000e016, 1)]LOG]!><time="10:07:05.123-60" date="02-03-2026" component="WUAHandler" context="" type="1" thread="880" file="a.cpp:1">
                <![LOG[Update 1 (0a1b2c3d-0000-4000-8000-00000000e016) finished installing (0x80070bc9), Reboot Required? No]LOG]!><time="10:08:05.123-60" date="02-03-2026" component="WUAHandler" context="" type="1" thread="880" file="a.cpp:1">
                """));
        all.put(SourceKind.DISM_LOG, bytes("""
                2023-05-10 10:06:05, Info                  DISM   DISM.EXE: Executing command line: dism  /Online /Cleanup-Image /RestoreHealth
                2023-05-10 10:06:06, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed processing package changes - CPackageManagerCLIHandler(hr:0x800f081f)
                2023-05-10 10:06:07, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
                """));
        all.put(SourceKind.TOOL_OUTPUT, bytes("""
                C:\\>sc qc wuauserv
                [SC] QueryServiceConfig SUCCESS
                SERVICE_NAME: wuauserv
                        START_TYPE         : 4   DISABLED
                C:\\>dism /online /cleanup-image /restorehealth
                [==========================100.0%==========================]
                Error: 0x800f081f
                C:\\>reg query HKLM\\SYSTEM
                HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS
                    Start    REG_DWORD    0x4
                """));
        all.put(SourceKind.REGISTRY_EXPORT, bytes("""
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\wuauserv]
                "Start"=dword:00000004
                ; there is no service BITS
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate]
                "WUServer"=hex(2):68,00,74,00,\\
                  74,00,70,00,00,00
                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation]
                "ActiveTimeBias"=dword:ffffff88
                """));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
