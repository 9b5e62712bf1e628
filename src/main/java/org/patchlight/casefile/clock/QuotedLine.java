package org.patchlight.casefile.clock;

import java.util.Locale;
import java.util.regex.Pattern;

/** A line of a post, which may be quoted or be in a table, and the commands that people copy with the output. */
final class QuotedLine {
    /** Indentation, a byte order mark inside joined files, and quotation signs of posts. */
    private static final String SIGNS = "> |`*#\t\uFEFF\u00A0\u2003";

    private static final int ENOUGH = 600;
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)(?:^|[>$#\u279C\\]]\\s{0,4})\"?(?:[^\\s\">]{0,120}\\\\)?w32tm(?:\\.exe)?\"?\\s{1,8}[/-]");
    private static final Pattern SOURCE_QUERY =
            Pattern.compile("(?i)[/-]query\\s{1,8}(?:\\S{1,120}\\s{1,8}){0,2}[/-]source\\b");
    private static final Pattern STATUS_QUERY =
            Pattern.compile("(?i)[/-]query\\s{1,8}(?:\\S{1,120}\\s{1,8}){0,2}[/-]status\\b");
    /** A prompt of cmd or PowerShell with anything typed behind it. */
    private static final Pattern PROMPT = Pattern.compile("(?:PS )?[A-Za-z]:\\\\[^>]{0,260}>.*");

    private QuotedLine() {}

    /** The line without quotation signs, without spaces at its end, and not longer than any line of w32tm. */
    static String bare(String whole) {
        String line = whole.length() > ENOUGH ? whole.substring(0, ENOUGH) : whole;
        int from = 0;
        while (from < line.length() && SIGNS.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        String bare = line.substring(from).stripTrailing();
        boolean ofTable = bare.endsWith("|") && line.substring(0, from).indexOf('|') >= 0;
        return ofTable ? bare.substring(0, bare.length() - 1).stripTrailing() : bare;
    }

    /** Whether it is a typed command of w32tm. */
    static boolean isCommand(String line) {
        return line.toLowerCase(Locale.ROOT).contains("w32tm")
                && COMMAND.matcher(line).find();
    }

    /** Whether it is any line with a prompt. */
    static boolean isPrompt(String line) {
        return PROMPT.matcher(line).matches();
    }

    /** Whether a command asks for the state of the service. */
    static boolean asksForStatus(String command) {
        return STATUS_QUERY.matcher(command).find();
    }

    /** Whether a command asks for the source alone. */
    static boolean asksForSource(String command) {
        return SOURCE_QUERY.matcher(command).find();
    }
}
