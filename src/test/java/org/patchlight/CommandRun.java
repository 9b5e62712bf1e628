package org.patchlight;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.patchlight.cli.PatchlightCommand;
import org.patchlight.cli.console.Terminal;
import org.patchlight.pc.Pc;
import org.patchlight.release.ReleaseParts;

/**
 * A command line that runs in this JVM, with everything except the process around it.
 *
 * @param exitCode its exit code
 * @param out its standard output
 * @param err its standard error
 */
public record CommandRun(int exitCode, String out, String err) {
    /** The commands that check, fix and report: all except {@code update}, which updates Patchlight itself. */
    public static final List<String> COMMANDS = List.of(
            "check", "clock", "analyze", "collect", "explain", "fixes", "fix", "undo", "history", "selftest", "demo");

    /** Runs a command with this home. */
    public static CommandRun of(Path home, String... words) {
        return with(pc -> pc, home, words);
    }

    /** Runs a command on a PC that a test has changed. */
    public static CommandRun with(UnaryOperator<Pc> pcs, Path home, String... words) {
        return with(
                new Seams() {
                    @Override
                    public Pc pc(Pc opened) {
                        return pcs.apply(opened);
                    }
                },
                home,
                words);
    }

    /** Runs a command whose updates of Patchlight itself work with other parts. */
    public static CommandRun updating(UnaryOperator<ReleaseParts> parts, Path home, String... words) {
        return with(
                new Seams() {
                    @Override
                    public ReleaseParts releases(ReleaseParts usual) {
                        return parts.apply(usual);
                    }
                },
                home,
                words);
    }

    private static CommandRun with(Seams seams, Path home, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PatchlightCommand.run(
                all.toArray(String[]::new),
                new Application(seams),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command on a terminal. */
    public static CommandRun on(Terminal terminal, Path home, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PatchlightCommand.run(
                all.toArray(String[]::new),
                new Application(Seams.NONE),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command whose results go to this stream. Its {@code out} is empty. */
    public static CommandRun into(PrintStream results, Path home, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PatchlightCommand.run(
                all.toArray(String[]::new),
                new Application(Seams.NONE),
                results,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as the one JSON document it must be. */
    public JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /** The ids of the findings in the JSON of a check. */
    public List<String> findingIds() {
        return strings(json().getAsJsonArray("findings"), "id");
    }

    /** A member of each object of an array. */
    public static List<String> strings(JsonArray array, String member) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.getAsJsonObject().get(member).getAsString()));
        return strings;
    }
}
