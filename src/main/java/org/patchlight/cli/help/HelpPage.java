package org.patchlight.cli.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.cli.help.HelpLine.Kind;
import org.patchlight.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of one command: what it does, its own options before those of all commands, examples, and for the program as a
 * whole also the groups of commands, exit codes and files.
 */
public final class HelpPage {
    private static final String PROGRAM = "patchlight";

    /** The commands as people look for them. Each has a text {@code cli.help.<command>}. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "1.pc", List.of("check", "clock", "history", "selftest"),
            "2.fix", List.of("fix", "fixes", "undo"),
            "3.evidence", List.of("analyze", "collect", "explain"),
            "4.program", List.of("update"),
            "5.try", List.of("demo"));

    /** Commands to show, without the name of the program. The texts are {@code cli.help.example.<command>.<number>}. */
    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            Map.entry("", List.of("check", "fix --all", "undo")),
            Map.entry(
                    "check",
                    List.of(
                            "check",
                            "check --verbose",
                            "check --simulate clock-behind",
                            "check --format prometheus --output patchlight.prom")),
            Map.entry("clock", List.of("clock", "clock --server pool.ntp.org")),
            Map.entry("analyze", List.of("analyze evidence.zip", "analyze CBS.log --html report.html")),
            Map.entry("collect", List.of("collect evidence.zip")),
            Map.entry("explain", List.of("explain 0x80070002", "explain ERROR_FILE_NOT_FOUND")),
            Map.entry("fixes", List.of("fixes", "fixes reset-update-cache")),
            Map.entry("fix", List.of("fix --all", "fix --all --dry-run", "fix resync-clock --yes")),
            Map.entry("undo", List.of("undo", "undo run-000003")),
            Map.entry("history", List.of("history --last 20", "history --since 2026-11-22 --csv")),
            Map.entry("selftest", List.of("selftest")),
            Map.entry("update", List.of("update --check", "update", "update --back")),
            Map.entry("demo", List.of("demo")));

    /** Options that only the tray and the demo use. */
    private static final List<String> OF_TRAY = List.of("--tray", "--toast");

    private static final List<String> HELP = List.of("--help", "--version");
    private static final List<Integer> EXIT_CODES = List.of(0, 1, 2, 3, 4, 5, 6, 70);
    private static final List<String> FILES = List.of("windows", "linux", "home");

    private final Words words;
    private final List<HelpLine> lines = new ArrayList<>();

    /** @param words the language of the page */
    public HelpPage(Words words) {
        this.words = words;
    }

    /**
     * The page of a command.
     *
     * @param line the command, or the program
     */
    public List<HelpLine> of(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        boolean program = spec.parent() == null;
        String name = program ? "" : spec.name();
        text(say("usage") + " " + usage(spec, name));
        text("");
        text(program ? say("program") : say(name));
        if (program) {
            commands();
        }
        items("arguments", spec.positionalParameters().isEmpty() ? List.of() : List.of(argument(spec, name)));
        items("options", program ? List.of() : own(spec, name));
        items("common", common(spec, program || name.equals("demo")));
        examples(name);
        if (program) {
            endOfProgram();
        }
        text("");
        text(program ? say("more") : say("exit-codes-at", PROGRAM + " --help"));
        return List.copyOf(lines);
    }

    private void commands() {
        GROUPS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(group -> {
            heading(say("group." + group.getKey().substring(2)));
            group.getValue().forEach(command -> item(command, say(command)));
        });
    }

    private void endOfProgram() {
        heading(say("exit-codes"));
        EXIT_CODES.forEach(code -> item(Integer.toString(code), say("exit." + code)));
        heading(say("files"));
        FILES.forEach(file -> item(say("file." + file), say("file." + file + ".what")));
    }

    private static String usage(CommandSpec spec, String name) {
        StringBuilder usage = new StringBuilder(PROGRAM);
        if (spec.parent() == null) {
            return usage.append(" [COMMAND] [OPTION]...").toString();
        }
        usage.append(' ').append(name);
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            String label = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
            usage.append(' ').append(argument.arity().min() == 0 ? "[" + label + "]" : label);
        }
        return usage.append(" [OPTION]...").toString();
    }

    private HelpLine argument(CommandSpec spec, String name) {
        return new HelpLine(Kind.ITEM, spec.positionalParameters().get(0).paramLabel(), say(name + ".argument"));
    }

    private List<HelpLine> own(CommandSpec spec, String name) {
        return spec.options().stream()
                .filter(option -> !option.inherited() && !HELP.contains(option.longestName()))
                .map(option -> item(option, say(name + option.longestName().substring(1))))
                .sorted(Comparator.comparing(HelpPage::sortKey))
                .toList();
    }

    private List<HelpLine> common(CommandSpec spec, boolean tray) {
        return spec.options().stream()
                .filter(option -> option.inherited() || spec.parent() == null || HELP.contains(option.longestName()))
                .filter(option -> tray || !OF_TRAY.contains(option.longestName()))
                .map(option -> item(option, say("option" + option.longestName().substring(1))))
                .sorted(Comparator.comparing(HelpPage::sortKey))
                .toList();
    }

    private static String sortKey(HelpLine item) {
        return item.label().substring(item.label().indexOf("--"));
    }

    private static HelpLine item(OptionSpec option, String text) {
        String shortName = option.shortestName();
        String label = (shortName.startsWith("--") ? "    " : shortName + ", ") + option.longestName();
        return new HelpLine(Kind.ITEM, option.arity().max() == 0 ? label : label + " " + option.paramLabel(), text);
    }

    private void examples(String name) {
        List<String> examples = Optional.ofNullable(EXAMPLES.get(name)).orElse(List.of());
        if (!examples.isEmpty()) {
            heading(say("examples"));
        }
        for (int i = 0; i < examples.size(); i++) {
            String key = "example." + (name.isEmpty() ? "program" : name) + "." + (i + 1);
            lines.add(new HelpLine(Kind.EXAMPLE, PROGRAM + " " + examples.get(i), say(key)));
        }
    }

    private void items(String heading, List<HelpLine> items) {
        if (!items.isEmpty()) {
            heading(say(heading));
            lines.addAll(items);
        }
    }

    private void heading(String text) {
        text("");
        lines.add(new HelpLine(Kind.HEADING, text, ""));
    }

    private void text(String text) {
        lines.add(new HelpLine(Kind.TEXT, text, ""));
    }

    private void item(String label, String text) {
        lines.add(new HelpLine(Kind.ITEM, label, text));
    }

    private String say(String key, Object... arguments) {
        return words.say("cli.help." + key, arguments);
    }
}
