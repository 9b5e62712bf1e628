package org.patchlight.desktop.windows.launch;

import java.util.List;
import java.util.stream.Collectors;

/** Command lines that CommandLineToArgvW and the C runtime split into exactly the given arguments. */
final class CommandLine {
    private CommandLine() {}

    /**
     * The program, always in quotes, and its arguments. The path of a program has no quotation mark, because Windows
     * allows none.
     */
    static String of(String program, List<String> arguments) {
        String quoted = '"' + program + '"';
        return arguments.isEmpty() ? quoted : quoted + ' ' + arguments(arguments);
    }

    /** The arguments alone. */
    static String arguments(List<String> arguments) {
        return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty() && argument.chars().noneMatch(c -> c == '"' || Character.isWhitespace(c));
        if (plain) {
            return argument;
        }
        StringBuilder text = new StringBuilder("\"");
        int backslashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                // Backslashes before a quotation mark are doubled, and the quotation mark itself is escaped with one
                // more.
                text.append("\\".repeat(backslashes + 1));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.append(c);
        }
        return text.append("\\".repeat(backslashes)).append('"').toString();
    }
}
