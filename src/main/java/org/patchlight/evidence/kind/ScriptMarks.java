package org.patchlight.evidence.kind;

import java.util.List;
import java.util.regex.Pattern;

/** The signs of what scripts and the tools of helpers print. */
final class ScriptMarks {
    static final List<TextMark> MARKS = List.of(
            mark(SourceKind.EVENT_TEXT, 12, "Farbar Recovery", "Farbar Recovery Scan Tool"),
            mark(SourceKind.TOOL_OUTPUT, 12, "Farbar Service", "Farbar Service Scanner"),
            // a registry key as a list of properties; that of the time service is read as its settings
            mark(SourceKind.TOOL_OUTPUT, 4, "PSPath", "^PSPath {1,40}: .{0,60}Registry::HKEY_(?!.{0,200}W32Time)"),
            // Microsoft's sample script, which sconfig runs: the result of all, and of each update
            mark(SourceKind.UPDATE_HISTORY, 3, "Installation Result: ", "^Installation Result: [1-5]$"),
            mark(SourceKind.UPDATE_HISTORY, 3, "> ", "^\\d{1,3}> \\S.*: [1-5]$"));

    private ScriptMarks() {}

    private static TextMark mark(SourceKind kind, int weight, String contains, String pattern) {
        return new TextMark(kind, weight, contains, Pattern.compile(pattern));
    }
}
