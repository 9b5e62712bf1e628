package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.console.ConsoleStream;
import org.patchlight.cli.console.FatalError;
import org.patchlight.cli.console.Terminal;
import org.patchlight.cli.help.HelpPage;
import org.patchlight.cli.help.UsageMistake;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.Faults;
import org.patchlight.machine.LocalZone;
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

/** The main command; without a subcommand it starts the tray program. */
@Command(
        name = "patchlight",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = PatchlightCommand.Version.class)
public final class PatchlightCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(PatchlightCommand.class);
    /** The value of {@code --simulate} that asks for the scenarios, in place of the result of any command. */
    private static final String LIST = "list";

    @Mixin
    CommonOptions options = new CommonOptions();

    private final CommandContext context;
    private final PrintStream results;
    private final PrintStream messages;
    private final Terminal terminal;

    private PatchlightCommand(CommandContext context, PrintStream results, PrintStream messages, Terminal terminal) {
        this.context = context;
        this.results = results;
        this.messages = messages;
        this.terminal = terminal;
    }

    /**
     * Carries out a command line.
     *
     * @param arguments the command line
     * @param context opens PCs and the tray program
     * @param results receives results
     * @param messages receives everything else
     * @return the exit code
     */
    public static int run(String[] arguments, CommandContext context, PrintStream results, PrintStream messages) {
        return run(arguments, context, results, messages, Terminal.NONE);
    }

    /**
     * Carries out a command line on a terminal.
     *
     * @param arguments the command line
     * @param context opens PCs and the tray program
     * @param results receives results
     * @param messages receives everything else
     * @param terminal what reads both
     * @return the exit code
     */
    public static int run(
            String[] arguments, CommandContext context, PrintStream results, PrintStream messages, Terminal terminal) {
        PatchlightCommand root = new PatchlightCommand(context, results, messages, terminal);
        try {
            return root.ended(root.carryOut(arguments));
        } catch (Throwable fatal) {
            // picocli reports exceptions only
            root.readJsonOption(arguments);
            return root.failed(fatal);
        }
    }

    /**
     * The program with all its commands, for its manual page and for completion in a shell.
     *
     * @param context is never asked
     */
    public static CommandLine model(CommandContext context) {
        CommandLine line = new CommandLine(new PatchlightCommand(context, System.out, System.err, Terminal.NONE));
        Subcommands.add(line, new String[] {"--help"});
        return line;
    }

    private int carryOut(String[] arguments) {
        if (PlainLine.readTray(arguments, options)) {
            return carryOutPlain(this::call);
        }
        List<Path> paths = PlainLine.readAnalyze(arguments, options);
        return paths.isEmpty() ? execute(arguments) : carryOutPlain(AnalyzeCommand.of(this, paths)::call);
    }

    /** What {@link #execute} does, without the library that reads command lines. */
    private int carryOutPlain(PlainCommand command) {
        try {
            Optional<Message> mistake = options.mistake();
            if (mistake.isPresent()) {
                throw new CommandFailure(Kind.USAGE, mistake.get());
            }
            options.missingLanguage().ifPresent(missing -> output().note(missing));
            return command.call();
        } catch (CommandFailure | RuntimeException failure) {
            return failed(failure);
        }
    }

    /** A command and what it was given. */
    private interface PlainCommand {
        Integer call() throws CommandFailure;
    }

    private int execute(String[] typed) {
        String[] arguments = Subcommands.helpAsOption(typed);
        CommandLine line = new CommandLine(this);
        Subcommands.add(line, arguments);
        // These settings apply only to the subcommands that were added before.
        line.setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(this::carryOut)
                .setParameterExceptionHandler((wrong, given) -> usageError(wrong, given))
                .setExecutionExceptionHandler((failure, executed, parsed) -> failed(failure));
        line.registerConverter(Path.class, this::path);
        return line.execute(arguments);
    }

    /** The exit code, or that of an unreadable file if the result could not be written. */
    private int ended(int exitCode) {
        if (!ConsoleStream.isLost(results)) {
            return exitCode;
        }
        messages.println(output().words().say("cli.output-lost"));
        return exitCode == CommandLine.ExitCode.OK ? Kind.UNREADABLE.exitCode() : exitCode;
    }

    @Override
    public Integer call() throws CommandFailure {
        OptionalInt ended = context.tray(options);
        if (ended.isPresent()) {
            return ended.getAsInt();
        }
        output().note(Message.of("cli.no-desktop"));
        return CheckCommand.check(this);
    }

    CommandContext context() {
        return context;
    }

    /** Opens the PC. Prints a note if it is simulated although no simulation was requested. */
    Session open() throws CommandFailure {
        options.checkScenarios(context.scenarios());
        Session session = context.open(options);
        if (session.assumed()) {
            output().note(Message.of("cli.simulated-by-default"));
        }
        session.settings().remarks().forEach(output()::note);
        return session;
    }

    Output output() {
        return new Output(results, messages, Words.of(options.locale(), LocalZone::current), options, terminal);
    }

    private int carryOut(ParseResult parsed) {
        Optional<Message> mistake = options.mistake();
        if (mistake.isPresent()) {
            output().failure(new CommandFailure(Kind.USAGE, mistake.get()));
            return Kind.USAGE.exitCode();
        }
        for (CommandLine part : parsed.asCommandLineList()) {
            if (part.isUsageHelpRequested()) {
                // With --help, the parser itself lets a command pass that doesn't exist.
                List<String> unknown = part.getUnmatchedArguments();
                if (!unknown.isEmpty()) {
                    return usageError(new UnmatchedArgumentException(part, unknown), new String[0]);
                }
                new HelpPage(output().words()).of(part).forEach(line -> line.on(output().page()));
                return CommandLine.ExitCode.OK;
            }
        }
        if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isVersionHelpRequested)) {
            if (!options.json) {
                return new RunLast().execute(parsed);
            }
            output().json(Json.program());
            return CommandLine.ExitCode.OK;
        }
        options.missingLanguage().ifPresent(output()::note);
        if (LIST.equals(options.simulate)) {
            listScenarios(output(), context.scenarios());
            return CommandLine.ExitCode.OK;
        }
        return new RunLast().execute(parsed);
    }

    private int usageError(ParameterException wrong, String[] given) {
        readJsonOption(given);
        output().failure(new CommandFailure(Kind.USAGE, UsageMistake.of(wrong, Subcommands.names())));
        return Kind.USAGE.exitCode();
    }

    /** A command line that wasn't parsed to its end may ask for JSON all the same. */
    private void readJsonOption(String[] given) {
        for (String word : given) {
            options.json |= word.equals("--json");
        }
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new TypeConversionException(output().words().say("cli.file.name", text));
        }
    }

    private int failed(Throwable failure) {
        if (failure instanceof CommandFailure known) {
            output().failure(known);
            return known.kind().exitCode();
        }
        Throwable fault = FatalError.cause(failure);
        Faults.log(LOG, "a command ended by our own fault", fault);
        try {
            String what = fault instanceof MissingResourceException missing ? missing.getKey() : fault.toString();
            output().failure(new CommandFailure(Kind.INTERNAL, Message.of("cli.bug", what)));
        } catch (Throwable again) {
            FatalError.print(fault, options.json, results, messages);
        }
        return Kind.INTERNAL.exitCode();
    }

    /** Provides the version text. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Patchlight " + BuildFacts.read().version() + " (Java " + System.getProperty("java.version") + ")"
            };
        }
    }

    private static void listScenarios(Output output, List<String> names) {
        if (output.isJson()) {
            JsonObject json = new JsonObject();
            json.add("scenarios", Json.strings(names));
            output.json(json);
            return;
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        names.forEach(name -> sentences.put(
                name, output.words().sayIfKnown("cli.scenario.of." + name).orElse("")));
        output.page().table(sentences);
    }
}
