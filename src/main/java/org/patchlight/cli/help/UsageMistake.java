package org.patchlight.cli.help;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.patchlight.cli.advice.Suggestions;
import org.patchlight.health.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was probably meant, and where the help is. */
public final class UsageMistake {
    private UsageMistake() {}

    /**
     * The message for a command line that could not be read.
     *
     * @param wrong what the parser found
     * @param commands the names of all commands, of which the parser may know only some
     */
    public static Message of(ParameterException wrong, List<String> commands) {
        String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), wrong.getCommandLine(), commands, help);
        }
        if (wrong instanceof MissingParameterException missing) {
            List<ArgSpec> lacking = missing.getMissing();
            if (!lacking.isEmpty()) {
                return Message.of("cli.usage", lacking(lacking), help);
            }
        }
        String reason = Objects.requireNonNullElse(wrong.getMessage(), "");
        return Message.of("cli.usage", reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason, help);
    }

    private static Message unmatched(String word, CommandLine line, List<String> commands, String help) {
        boolean option = word.startsWith("-");
        boolean first = line.getParent() == null;
        List<String> near =
                option ? Suggestions.near(word, options(line)) : first ? Suggestions.near(word, commands) : List.of();
        Message what = Message.of(option ? "cli.no-option" : first ? "cli.no-command" : "cli.one-word-too-many", word);
        return near.isEmpty()
                ? Message.of("cli.usage", what, help)
                : Message.of("cli.usage.suggested", what, help, String.join(", ", near));
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static Message lacking(List<ArgSpec> lacking) {
        ArgSpec first = lacking.get(0);
        return first instanceof OptionSpec option
                ? Message.of("cli.missing-value", option.longestName())
                : Message.of(
                        "cli.missing-argument",
                        lacking.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
    }
}
