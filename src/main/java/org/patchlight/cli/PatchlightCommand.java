package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.machine.BuildFacts;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a command; without further words it is the tray. */
@Command(
        name = "patchlight",
        description = "Watches the clock and Windows Update, repairs what is wrong, and proves that it worked.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = PatchlightCommand.Version.class)
public final class PatchlightCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(PatchlightCommand.class);

    @Mixin
    CommonOptions options = new CommonOptions();

    private final CommandContext workshop;
    private final PrintStream results;
    private final PrintStream messages;

    private PatchlightCommand(CommandContext workshop, PrintStream results, PrintStream messages) {
        this.workshop = workshop;
        this.results = results;
        this.messages = messages;
    }

    /**
     * Carries out a command line.
     *
     * @param results where results go
     * @param messages where everything else goes
     * @return the exit code
     */
    public static int run(String[] arguments, CommandContext workshop, PrintStream results, PrintStream messages) {
        PatchlightCommand root = new PatchlightCommand(workshop, results, messages);
        CommandLine line = new CommandLine(root);
        Subcommands.add(line, arguments);
        // these hold for the commands that are there by now
        line.setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(root::carryOut)
                .setParameterExceptionHandler((wrong, given) -> root.wrongWords(wrong, given))
                .setExecutionExceptionHandler((failure, executed, parsed) -> root.failed(failure));
        line.registerConverter(Path.class, root::path);
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws CommandFailure {
        OptionalInt ended = workshop.tray(options);
        if (ended.isPresent()) {
            return ended.getAsInt();
        }
        output().note(Message.of("cli.no-desktop"));
        return CheckCommand.check(this);
    }

    CommandContext workshop() {
        return workshop;
    }

    /** Opens the PC, and says so where it is simulated without having been asked for. */
    Session open() throws CommandFailure {
        Session bench = workshop.open(options);
        if (bench.assumed()) {
            output().note(Message.of("cli.simulated-by-default"));
        }
        bench.settings().remarks().forEach(output()::note);
        return bench;
    }

    Output output() {
        Locale locale = options.language == null ? Locale.ENGLISH : Locale.forLanguageTag(options.language);
        return new Output(results, messages, Words.of(locale, ZoneId.systemDefault()), options);
    }

    /** The list of scenarios is an answer in the place of any command. */
    private int carryOut(ParseResult parsed) {
        boolean asksForList = "list".equals(options.simulate)
                && parsed.asCommandLineList().stream()
                        .noneMatch(part -> part.isUsageHelpRequested() || part.isVersionHelpRequested());
        return asksForList ? listScenarios() : new RunLast().execute(parsed);
    }

    private int listScenarios() {
        Output output = output();
        if (output.isJson()) {
            JsonObject json = new JsonObject();
            json.add("scenarios", Json.strings(workshop.scenarios()));
            output.json(json);
        } else {
            workshop.scenarios().forEach(output::line);
        }
        return 0;
    }

    private int wrongWords(ParameterException wrong, String[] given) {
        for (String word : given) {
            options.json |= word.equals("--json");
        }
        output().failure(CommandFailure.usage("cli.usage", why(wrong)));
        return Kind.USAGE.exitCode();
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new TypeConversionException(output().words().say("cli.file.name", text));
        }
    }

    private static Object why(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean first = wrong.getCommandLine().getParent() == null;
            String key = word.startsWith("-") ? "cli.no-option" : first ? "cli.no-command" : "cli.one-word-too-many";
            return Message.of(key, word);
        }
        return Objects.requireNonNullElse(wrong.getMessage(), "").replaceFirst("[.]$", "");
    }

    private int failed(Exception failure) {
        if (failure instanceof CommandFailure known) {
            output().failure(known);
            return known.kind().exitCode();
        }
        LOG.error("a command ended by our own fault", failure);
        String what = failure instanceof MissingResourceException missing ? missing.getKey() : failure.toString();
        output().failure(new CommandFailure(Kind.INTERNAL, Message.of("cli.bug", what)));
        return Kind.INTERNAL.exitCode();
    }

    /** Tells the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Patchlight " + BuildFacts.read().version() + " (Java " + System.getProperty("java.version") + ")"
            };
        }
    }
}
