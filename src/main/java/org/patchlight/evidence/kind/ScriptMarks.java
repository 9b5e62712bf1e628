package org.patchlight.evidence.kind;

import java.util.List;
import java.util.regex.Pattern;

/** The signs of what scripts and the tools of helpers print. */
final class ScriptMarks {
    static final List<TextMark> MARKS = List.of(
            mark(SourceKind.EVENT_TEXT, 12, "Farbar Recovery", "Farbar Recovery Scan Tool"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "4 ",
                    "^[RSU]4 (?i:wuauserv|bits|dosvc|usosvc|waasmedicsvc|trustedinstaller|cryptsvc|msiserver|w32time); \\S"),
            mark(SourceKind.TOOL_OUTPUT, 12, "Farbar Service", "Farbar Service Scanner"),
            // a registry key as a list of properties; that of the time service is read as its settings
            mark(SourceKind.TOOL_OUTPUT, 4, "PSPath", "^PSPath {1,40}: .{0,60}Registry::HKEY_(?!.{0,200}W32Time)"),
            // records of WMI, also those of the Reliability Monitor; their titles look like a history of updates
            mark(SourceKind.EVENT_TEXT, 12, "EventIdentifier", "^EventIdentifier {1,40}: \\d{1,10}$"),
            // jobs of the background transfer service
            mark(SourceKind.TOOL_OUTPUT, 3, "DISPLAY:", "^GUID: \\{[0-9A-Fa-f-]{36}\\} DISPLAY: '"),
            mark(SourceKind.TOOL_OUTPUT, 3, "JobState", "^JobState {1,40}: \\w"),
            // rules of the firewall: as netsh prints them in any language, and as PowerShell does
            mark(SourceKind.TOOL_OUTPUT, 3, ":  ", "^\\p{L}[\\p{L}\\p{M} ]{1,30}: {4,40}(?i)(?:wuauserv|bits|dosvc)$"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "svchost.exe",
                    "^\\p{L}[\\p{L}\\p{M} ]{1,30}: {4,40}\\S{1,80}\\\\svchost\\.exe$"),
            mark(SourceKind.TOOL_OUTPUT, 3, "Rule Name:", "^Rule Name: {4,40}\\S"),
            mark(SourceKind.TOOL_OUTPUT, 3, "bound", "^Direction {1,40}: (?:In|Out)bound$"),
            mark(
                    SourceKind.TOOL_OUTPUT,
                    3,
                    "Direction",
                    "^(?:Display)?Name {1,80}(?=.{0,200}Enabled)(?=.{0,200}Action).{0,200}Direction"),
            // Microsoft's sample script, which sconfig runs: the result of all, and of each update
            mark(SourceKind.UPDATE_HISTORY, 3, "Installation Result: ", "^Installation Result: [1-5]$"),
            // JSON of tools that manage many PCs: an article in a property of its own
            mark(SourceKind.UPDATE_HISTORY, 2, "\"", "\"(?i:kb(?:Article|Number|Id)?)\" {0,2}: ?\"?(?:KB)?\\d{6,7}\\b"),
            // what Ansible's module win_updates returned
            mark(SourceKind.UPDATE_HISTORY, 4, "_update_count", "\\b(?:found|failed|installed)_update_count\"?: ?\\d"),
            mark(SourceKind.UPDATE_HISTORY, 3, "> ", "^\\d{1,3}> \\S.*: [1-5]$"));

    private ScriptMarks() {}

    private static TextMark mark(SourceKind kind, int weight, String contains, String pattern) {
        return new TextMark(kind, weight, contains, Pattern.compile(pattern));
    }
}
