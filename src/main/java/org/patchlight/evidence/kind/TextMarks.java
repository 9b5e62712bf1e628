package org.patchlight.evidence.kind;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signs of each kind in lines without a date. Every sign is one that Windows never translates, or is next to one.
 */
final class TextMarks {
    /** Perhaps process and thread, and a component of the agent. */
    private static final Pattern AGENT_LINE = Pattern.compile(
            "^(?:\\d{1,6}\\s++[0-9A-Fa-f]{1,6}\\s++)?(?:Agent|UDP|Handler|DownloadManager|DnldMgr|Com[Aa]pi|COMAPI|AU|ProtocolTalker|PT|"
                    + "Deployment|Misc|WebServices|Report)\\s");

    /** How a line of a list begins that may end in a title: a property, or columns with a result or a size. */
    private static final String LISTED =
            "[A-Za-z]{2,20} {0,30}[:=]|(?:.{0,40} )?(?:Succeeded|Failed|Installed|Downloaded|InProgress|Aborted)\\b"
                    + "|.{0,60}[ \\t]\\d{1,5} ?[KMG]B ";

    private static final List<TextMark> MARKS = List.of(
            mark(SourceKind.EVENT_XML, 6, "<Event", "<Event(?: |s>).*(?:events/event|<Event)|<Event xmlns"),
            mark(SourceKind.EVENT_XML, 6, "&lt;Event", "&lt;Event(?: |&gt;|s&gt;)"),
            mark(SourceKind.EVENT_XML, 3, "<EventID", "<EventID[ >]"),
            mark(SourceKind.EVENT_XML, 3, "<Provider", "<Provider Name="),
            mark(SourceKind.EVENT_XML, 3, "<TimeCreated", "<TimeCreated SystemTime="),
            mark(
                    SourceKind.EVENT_TEXT,
                    3,
                    "Microsoft-Windows-",
                    "Microsoft-Windows-(?:WindowsUpdateClient|Servicing|WUSA|Time-Service|Kernel-General)(?![-\\w])"),
            mark(SourceKind.CLIENT_LOG, 6, "![LOG[", "(?:<|&lt;)!\\[LOG\\["),
            mark(SourceKind.CLIENT_LOG, 6, "]LOG]!", "\\]LOG\\]!(?:>|&gt;)"),
            mark(SourceKind.CLIENT_LOG, 6, "$$<", "\\$\\$<\\w{1,60}><\\d\\d-\\d\\d-\\d{4} "),
            mark(
                    SourceKind.CLIENT_LOG,
                    6,
                    "(0x",
                    "\\t(?:WUAHandler|Updates\\w{4,20}|ScanAgent)\\t[^\\t]{6,40}\\t\\d{1,7} \\(0x"),
            mark(
                    SourceKind.CLIENT_LOG,
                    4,
                    "ailed",
                    "OnSearchComplete - Failed to end search job|Installation job encountered some failures"),
            // rows of Event Viewer's list: titles of updates in them look like a history of updates
            mark(SourceKind.EVENT_TEXT, 6, "WindowsUpdateClient", "WindowsUpdateClient\"?[\\t,; ]\"?\\d{1,5}(?!\\d)"),
            mark(
                    SourceKind.EVENT_TEXT,
                    4,
                    "\t",
                    "^\\p{L}[\\p{L} ]{2,19}\\t\\d[^\\t]{0,30}[:.]\\d\\d[^\\t]{0,9}\\t[^\\t]{2,80}\\t\\d{1,5}(?:\\t|$)"),
            mark(SourceKind.EVENT_TEXT, 6, "InstanceI", "\\bEntryType +Source +InstanceI[Dd]\\b"),
            mark(SourceKind.EVENT_TEXT, 3, "Event[", "^Event\\[\\d+\\]:?$"),
            mark(SourceKind.EVENT_TEXT, 3, "WindowsUpdateClient", "(?<![-\\w])WindowsUpdateClient(?![-\\w])"),
            mark(SourceKind.EVENT_TEXT, 3, "Service", "(?<![-\\w.])(?:Time-Service|Service Control Manager)(?![-\\w])"),
            mark(SourceKind.EVENT_TEXT, 4, "TimeCreated", "^(?:\"TimeCreated\" {0,4}:|TimeCreated {1,20}:) "),
            // dcdiag, in any language: an event id has only two flags in its upper half
            mark(SourceKind.EVENT_TEXT, 4, ": 0x", "\\p{L}[-\\p{L} ]{0,30}: 0x[048C]000[0-9A-Fa-f]{4}$"),
            // properties of a record; the title in its message looks like one of a history of updates
            mark(SourceKind.EVENT_TEXT, 6, "ProviderName", "^ProviderName {1,30}: "),
            mark(SourceKind.EVENT_TEXT, 2, "Log Name:", "Log Name:"),
            mark(SourceKind.EVENT_TEXT, 2, "Event ID", "\\bEvent ID(?::|\\b)"),
            mark(SourceKind.REGISTRY_EXPORT, 12, "Windows Registry", "Windows Registry Editor Version 5\\.00"),
            mark(SourceKind.REGISTRY_EXPORT, 12, "REGEDIT4", "^REGEDIT4$"),
            mark(SourceKind.REGISTRY_EXPORT, 3, "[", "^\\[-?HKEY_[A-Z_]+(?:\\\\|\\])"),
            mark(SourceKind.REGISTRY_EXPORT, 2, "=", "^(?:\"[^\"]*\"|@)=(?:dword:|hex)"),
            mark(SourceKind.SETUP_LOG, 6, "SetupDiag", "SetupDiag (?:version: ?\\d|reports )|<SetupDiag[ >]"),
            mark(SourceKind.SETUP_LOG, 6, "Compat", "<CompatReport[ >]|<CompatibilityInfo [^>]{0,200}BlockingType="),
            mark(SourceKind.SETUP_LOG, 6, "Profile", "Matching Profile found: ?\\w|\"ProfileName\" ?: ?\"Find"),
            mark(SourceKind.SETUP_LOG, 3, "Code", "RollbackErrorCode ?= ?0x|\"FailureData\" ?:"),
            mark(SourceKind.SETUP_LOG, 3, "OSBuildString", "(?:Host|Target)OSBuildString"),
            mark(
                    SourceKind.SETUP_LOG,
                    3,
                    "Error",
                    "^Error ?[=:] ?0x[89C][0-9A-Fa-f]{7} ?[-\u2013] ?0x[1-5]00[0-9A-Fa-f]{2}\\b"),
            mark(
                    SourceKind.SETUP_LOG,
                    4,
                    "[",
                    "^\\[(?:Device Install|SetupCopyOEMInf|Import Driver Package|Stage Driver)\\b"),
            mark(SourceKind.SETUP_LOG, 3, "!!!", "^!!! {1,3}(?:sto|inf|dvi|ndv|sig|ump|cpy|flq): "),
            mark(SourceKind.SETUP_LOG, 4, "<<<", "^<<< {1,3}(?:\\[Exit |Section end \\d{4}/)"),
            mark(SourceKind.SETUP_LOG, 3, "Section start", "^Section start \\d{4}/\\d\\d/"),
            mark(
                    SourceKind.SETUP_LOG,
                    2,
                    "",
                    "^(?:Info|Warning|Error|FatalError)\\s++(?:\\[0x[0-9A-Fa-f]++\\]\\s*+)?+"
                            + "(?:MOUPG|SP|CONX|MIG|DU|IBS|IBSLIB|SYSPRP|PANTHR|WICA|CMI)\\s"),
            mark(SourceKind.CBS_LOG, 3, "Corruption:", "Total (?:Detected|Repaired) Corruption:"),
            mark(SourceKind.CBS_LOG, 3, "System Update Readiness", "Checking System Update Readiness"),
            mark(SourceKind.CBS_LOG, 2, "[HRESULT = ", "\\[HRESULT = 0x[0-9A-Fa-f]{8}(?: - [A-Z]|\\])"),
            mark(SourceKind.CBS_LOG, 2, "Doqe: ", "^Doqe: \\S"),
            mark(SourceKind.CBS_LOG, 2, " index: ", "^(?:UN)?INSTALL index: \\d+, phase: \\d"),
            mark(SourceKind.CBS_LOG, 2, "queue item", "Failed execution of queue item Installer: "),
            mark(SourceKind.CBS_LOG, 2, "failure source", ", failure source: \\w+, start state: "),
            mark(SourceKind.CBS_LOG, 1, "Operation result:", "Operation result: 0x"),
            mark(
                    SourceKind.UPDATE_HISTORY,
                    2,
                    "",
                    "\\b(?:UnmappedResultCode|ResultCode|HResult|UpdateIdentity|[Oo]peration[Nn]ame|ClientApplicationID"
                            + "|UninstallationSteps|HotFixID|InstalledOn)\\b"),
            mark(SourceKind.UPDATE_HISTORY, 2, "nstall", "^(?:Successfully installed|Failed to install) on \\??\\d"),
            mark(
                    SourceKind.UPDATE_HISTORY,
                    3,
                    "Installation status: ",
                    "^Installation status: (?:Failed|Success|Succe|Cancel|Pending)"),
            mark(SourceKind.UPDATE_HISTORY, 2, "0x", "\\d[./-]\\d{1,2}[./-]\\d{2,4}\\W{1,6}0x[0-9A-Fa-f]{8}$"),
            mark(
                    SourceKind.UPDATE_HISTORY,
                    2,
                    "KB",
                    "^(?=.*\\bKB\\d{6,7}\\b).*?(?<![\\d.])(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})"
                            + "(?![\\d.])"),
            mark(SourceKind.UPDATE_HISTORY, 2, "KB", "^[A-Za-z]{2,20}+ ++: .*\\bKB\\d{6,7}"),
            mark(SourceKind.UPDATE_HISTORY, 1, "(KB", "\\(KB\\d{6,7}\\)$"),
            mark(SourceKind.UPDATE_HISTORY, 1, "(KB", "^(?:" + LISTED + ").*\\(KB\\d{6,7}\\)$"),
            agentLine("*FAILED* ["),
            agentLine("LogHistory called"),
            agentLine("Finding updates"),
            agentLine(" completed. "),
            agentLine(", updateId = "),
            mark(SourceKind.W32TM, 3, "(", ": ?-?\\d+ ?\\([^)]{0,60}?[\\d.,](?:ns|ms|us|\u00B5s)\\b"),
            mark(SourceKind.W32TM, 2, "", "(?<!\\d)[:\uFF1A] ?[-+]?\\d{1,12}[.,]\\d{7}\\D?$"),
            // certutil prints the family of a code in the brackets
            mark(SourceKind.W32TM, 2, "0x", "[:\uFF1A] ?0x[0-9A-Fa-f]{8} \\((?!0x|(?i:WIN32|INET)\\b)"),
            mark(SourceKind.W32TM, 2, ")", "[:\uFF1A] ?\\d{1,2} \\(\\d{1,9}[^\\d()]\\)$"),
            mark(
                    SourceKind.W32TM,
                    3,
                    "",
                    "^\\d{1,2}[:.]\\d\\d[:.]\\d\\d[^-+,;:\\d\u2212\u2013]{0,12}[,;]? ?(?:d:[-+]?\\d{1,12}[.,]\\d{1,9}\\D? o:)?"
                            + "[-+\u2212\u2013]\\d{1,12}[.,](?:\\d{7}(?!\\d)|\\d{1,9}[s\u0441])"),
            mark(SourceKind.W32TM, 3, "0x", "^\\d{1,2}:\\d\\d:\\d\\d[^0-9]{1,40}?0x8[0-9A-Fa-f]{7}\\b"),
            mark(SourceKind.W32TM, 3, "Rdtsc", "\\bRdtscStart\\b.*\\bNtpOffset\\b"),
            mark(
                    SourceKind.W32TM,
                    3,
                    "",
                    "^\\d{4,20}[,;] {0,4}\\d{4,20}[,;] {0,4}\\d{17,19}[,;] {0,4}[-+]?\\d{1,12}[.,]\\d{3,9}s?[,;] {0,4}[-+]?\\d"),
            mark(SourceKind.W32TM, 3, "NTP", "^NTP ?[:\uFF1A] {0,4}[-+]\\d{1,12}[.,]\\d{3,9}"),
            mark(SourceKind.W32TM, 2, "NTP", "^NTP ?[:\uFF1A].{0,60}\\bERROR_[A-Z_]{3,40}\\b"),
            mark(SourceKind.W32TM, 2, ":123]", "\\[(?!\\d\\d:\\d\\d:\\d\\d:123)[0-9A-Fa-f.:%]{2,60}:123\\]"),
            mark(SourceKind.W32TM, 1, ":123 ", "^UDP {1,20}\\S{1,60}:123 {1,40}\\*:\\*"),
            mark(SourceKind.W32TM, 3, " - ", "^\\d{6} \\d\\d:\\d\\d:\\d\\d\\.\\d{7}s - "),
            mark(SourceKind.W32TM, 2, ",0x", "^\\S.*[:\uFF1A] {0,4}[-\\w.]+,0x[0-9a-fA-F]{1,2}\\b"),
            mark(
                    SourceKind.W32TM,
                    3,
                    "",
                    "(?i)(?:^|[>$#\u279C\\]] {0,4})\"?(?:[^\\s\">]{0,120}\\\\)?w32tm(?:\\.exe)?\"?\\s{1,8}[/-]"),
            mark(SourceKind.W32TM, 3, "", "(?i)Local CMOS Clock|Free-running System Clock|VM IC Time Synchronization"),
            mark(
                    SourceKind.W32TM,
                    2,
                    "",
                    "\\b(?:M(?:axPos|axNeg)PhaseCorrection|MaxAllowedPhaseOffset|AnnounceFlags|SpecialPollInterval"
                            + "|NtpServer|EventLogFlags|TimeJumpAuditOffset|FrequencyCorrectRate|LargePhaseOffset"
                            + "|SpikeWatchPeriod|PhaseCorrectRate|CrossSiteSyncFlags|InputProvider) {0,40}[:\uFF1A] "),
            mark(SourceKind.TOOL_OUTPUT, 6, "Deployment Image", "Deployment Image Servicing and Management"),
            mark(SourceKind.TOOL_OUTPUT, 3, "%", "\\[=*+\\s*+\\d{1,3}[.,]\\d ?%\\s*+=*+\\s*+\\]"),
            mark(SourceKind.TOOL_OUTPUT, 1, "%", "(?<![\\d.,])\\d{1,3} ?%"),
            mark(SourceKind.TOOL_OUTPUT, 4, "dism.log", "\\\\Logs\\\\DISM\\\\dism\\.log"),
            mark(SourceKind.TOOL_OUTPUT, 3, "CBS.log", "(?i)\\\\Logs\\\\CBS\\\\CBS\\.log"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "component store",
                    "component store (?:is repairable|corruption detected|cannot be)"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "_",
                    "\\b(?:WIN32_(?:OWN|SHARE)_PROCESS|WIN32_EXIT_CODE|SERVICE_NAME|START_TYPE)\\b"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "Name",
                    "^(?:(?:Status|(?:Service|Display|System)?Name|Start(?:Type|Mode)|State|ProcessId|ExitCode"
                            + "|ServiceType|Caption)(?:\\s++|$)){2,12}$"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    ": ",
                    "^(?:ImageHealthState {1,12}: ?(?:Healthy|Repairable|NonRepairable)|RestartNeeded {1,12}: ?(?:True|False))$"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    ",",
                    "^(?=.*\\bStart(?:Type|Mode)\\b)(?=.*\\b(?:Service)?Name\\b)(?:\"?[A-Za-z]{2,30}+\"?(?:,|$)){2,24}$"),
            mark(SourceKind.TOOL_OUTPUT, 3, "Start", "(?:^|\")Start(?:Type|Mode)\"?\\s*+: *+\"?(?:Dis|Man|Auto|[0-4])"),
            mark(SourceKind.TOOL_OUTPUT, 3, "-Service]", "(?:\\w:String|Controller)\\) ?\\[(?:Get|Start)-Service\\]"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    ".",
                    "(?i)^(?:0\\.0\\.0\\.0|127(?:\\.\\d{1,3}){3}|::1?)[ \\t](?=[-\\w. \\t]{0,300}"
                            + "(?:windowsupdate|update\\.microsoft|mp\\.microsoft|wustat\\.windows)\\.com)"),
            mark(SourceKind.TOOL_OUTPUT, 4, "umpreg", "(?i)\\bw32tm(?:\\.exe)?\"? {1,8}/dumpreg\\b"),
            mark(SourceKind.TOOL_OUTPUT, 4, "[SC]", "^\\[SC\\] "),
            mark(SourceKind.TOOL_OUTPUT, 4, "HELPMSG", "NET HELPMSG \\d{4}"),
            mark(SourceKind.TOOL_OUTPUT, 4, "Windows Resource Protection", "Windows Resource Protection"),
            mark(SourceKind.TOOL_OUTPUT, 3, "/", "\\(\\p{Lu}/\\p{Lu}\\) ?\\[\\p{Lu}\\]"),
            mark(SourceKind.TOOL_OUTPUT, 2, "REG_", "\\bREG_(?:SZ|DWORD|MULTI_SZ|EXPAND_SZ|BINARY)\\b"),
            mark(SourceKind.TOOL_OUTPUT, 2, ":", "^\\p{L}{3,12} ?: ?(?:0x[0-9A-Fa-f]{8}|\\d{2,5})$"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "",
                    "(?i)(?:^|[>$#\u279C] ?)(?:dism|sfc|sc|net|reg|bitsadmin|usoclient|wuauclt)(?:\\.exe)? +"
                            + "(?:/|query|qc|start|stop|config|sdshow)"));

    private final Map<SourceKind, Integer> marks;

    /** Adds its counts to the marks. */
    TextMarks(Map<SourceKind, Integer> marks) {
        this.marks = marks;
    }

    void take(String line) {
        for (List<TextMark> marksOfText : List.of(MARKS, ScriptMarks.MARKS)) {
            for (TextMark mark : marksOfText) {
                if (mark.isIn(line)) {
                    marks.merge(mark.kind(), mark.weight(), Integer::sum);
                }
            }
        }
    }

    /** A line of the agent's log without its time, which is told from other text by words of the agent. */
    private static TextMark agentLine(String words) {
        return new TextMark(SourceKind.WINDOWS_UPDATE_LOG, 2, words, AGENT_LINE);
    }

    private static TextMark mark(SourceKind kind, int weight, String contains, String pattern) {
        return new TextMark(kind, weight, contains, Pattern.compile(pattern));
    }
}
