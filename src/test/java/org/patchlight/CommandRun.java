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
import java.util.function.ToIntBiFunction;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, home, words, (all, err) -> PatchlightCommand.run(all, new Application(seams), utf8(out), err));
    }

    /** Runs a command on a terminal. */
    public static CommandRun on(Terminal terminal, Path home, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(
                out,
                home,
                words,
                (all, err) -> PatchlightCommand.run(all, new Application(Seams.NONE), utf8(out), err, terminal));
    }

    /** Runs a command whose results go to this stream. Its {@code out} is empty. */
    public static CommandRun into(PrintStream results, Path home, String... words) {
        return run(
                new ByteArrayOutputStream(),
                home,
                words,
                (all, err) -> PatchlightCommand.run(all, new Application(Seams.NONE), results, err));
    }

    private static CommandRun run(
            ByteArrayOutputStream out, Path home, String[] words, ToIntBiFunction<String[], PrintStream> program) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = program.applyAsInt(all.toArray(String[]::new), utf8(err));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
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
