package org.patchlight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import picocli.CommandLine;

/**
 * The subcommands. Only those that the command line may contain are built: picocli needs noticeable time to build each
 * of them, and every start would wait for it.
 */
final class Subcommands {
    private static final List<Entry<String, Class<?>>> ALL = List.of(
            Map.entry("check", CheckCommand.class),
            Map.entry("clock", ClockCommand.class),
            Map.entry("analyze", AnalyzeCommand.class),
            Map.entry("collect", CollectCommand.class),
            Map.entry(ExplainCommand.NAME, ExplainCommand.class),
            Map.entry("fixes", FixesCommand.class),
            Map.entry("fix", FixCommand.class),
            Map.entry("undo", UndoCommand.class),
            Map.entry("history", HistoryCommand.class),
            Map.entry("selftest", SelfTestCommand.class),
            Map.entry("update", UpdateCommand.class),
            Map.entry("demo", DemoCommand.class));

    private Subcommands() {}

    /** Adds the subcommands that these arguments may mean. */
    static void add(CommandLine program, String[] arguments) {
        List<String> meant = meant(List.of(arguments));
        ALL.stream()
                .filter(command -> meant.contains(command.getKey()))
                .forEach(command -> program.addSubcommand(command.getKey(), command.getValue()));
        CommandLine explain = program.getSubcommands().get(ExplainCommand.NAME);
        if (explain != null) {
            explain.setUnmatchedOptionsArePositionalParams(true);
        }
    }

    /** The names of all commands. */
    static List<String> names() {
        return ALL.stream().map(Entry::getKey).toList();
    }

    /** Reads {@code help COMMAND} as {@code COMMAND --help}, as people know it from other programs. */
    static String[] helpAsOption(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        words.add("--help");
        return words.toArray(String[]::new);
    }

    /** The commands that occur anywhere in the arguments, or all commands if help is requested. */
    static List<String> meant(List<String> arguments) {
        boolean help = arguments.contains("--help") || arguments.contains("-h");
        return ALL.stream()
                .map(Entry::getKey)
                .filter(name -> help || arguments.contains(name))
                .toList();
    }
}
