package org.patchlight.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.console.ConsoleCharset;
import org.patchlight.cli.json.CheckJson;
import org.patchlight.cli.json.Json;
import org.patchlight.cli.json.SelfTestJson;
import org.patchlight.collect.Collector;
import org.patchlight.collect.Entry;
import org.patchlight.collect.NewFile;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryCsv;
import org.patchlight.machine.BuildFacts;
import org.patchlight.selftest.ProgramFacts;
import org.patchlight.selftest.SelfTest;
import org.patchlight.selftest.SelfTestLine;
import org.patchlight.words.FileTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code collect}: saves this PC's evidence in a zip for another person. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(paramLabel = "FILE.zip")
    @Nullable Path file;

    @Override
    public Integer call() throws CommandFailure {
        Path target = target();
        Output output = root.output();
        try (Session session = root.open()) {
            Collector collector = new Collector(session.pc(), output.words()::say);
            Collector.Own ownFiles = ownFiles(session, output);
            List<Entry> entries = NewFile.write(target, out -> collector.write(out, ownFiles));
            report(output, session.pc().clock().now(), target, entries);
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw CommandFailure.usage("cli.collect.exists", target.toString());
        } catch (IOException unwritable) {
            throw unwritable(target, FileTrouble.reason(unwritable));
        }
    }

    /** Checks everything that can fail early, before the PC is checked. */
    private Path target() throws CommandFailure {
        if (file == null || file.getFileName() == null) {
            throw CommandFailure.usage("cli.collect.no-file", String.valueOf(file));
        }
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw CommandFailure.usage("cli.collect.exists", target.toString());
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(target, Message.of("cli.collect.no-folder", String.valueOf(folder)));
        }
        return target;
    }

    private static CommandFailure unwritable(Path target, Object why) {
        return new CommandFailure(Kind.UNREADABLE, Message.of("cli.collect.unwritable", target.toString(), why));
    }

    private static Collector.Own ownFiles(Session session, Output output) {
        CheckReport check = session.checkRunner().check();
        JsonObject written = new CheckJson(output.words()).document(session.pc().facts(), check);
        List<String> history = new ArrayList<>(List.of(HistoryCsv.COLUMNS));
        session.history().since(Instant.EPOCH).forEach(entry -> history.add(HistoryCsv.row(entry)));
        List<SelfTestLine> tested =
                new SelfTest(session.pc(), ProgramFacts.read(ConsoleCharset.ofResults()), false).run();
        JsonObject selfTest = new SelfTestJson(output.words())
                .document(session.pc().clock().now(), session.pc().facts(), tested);
        return new Collector.Own(BuildFacts.read().version(), text(written), text(selfTest), history);
    }

    private static String text(JsonObject json) {
        return new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(json);
    }

    private static void report(Output output, Instant now, Path target, List<Entry> entries) {
        if (output.isJson()) {
            JsonObject json = Json.document(now);
            json.addProperty("file", target.toString());
            json.add("entries", Json.array(entries, entry -> entry(entry, output)));
            output.json(json);
            return;
        }
        output.line(Message.of("cli.collect.saved", target.toString()));
        List<Entry> shown = entries.stream()
                .filter(entry -> entry.bytes() > 0 || output.isVerbose())
                .toList();
        if (!output.isQuiet()) {
            shown.forEach(entry -> line(entry, output));
        }
        List<String> empty = entries.stream()
                .filter(entry -> !shown.contains(entry))
                .map(Entry::name)
                .toList();
        if (!empty.isEmpty() && !output.isQuiet()) {
            output.line("  " + output.words().say("cli.collect.empty", String.join(", ", empty)));
        }
        output.line(Message.of("cli.collect.stays"));
    }

    private static void line(Entry entry, Output output) {
        String bytes = Long.toString(entry.bytes());
        Message note = entry.noteOrNull();
        output.line("  "
                + (note == null
                        ? output.words().say("cli.collect.entry", entry.name(), bytes)
                        : output.words().say("cli.collect.entry-noted", entry.name(), bytes, note)));
    }

    private static JsonElement entry(Entry entry, Output output) {
        JsonObject json = new JsonObject();
        json.addProperty("name", entry.name());
        json.addProperty("bytes", entry.bytes());
        Optional<Message> note = Optional.ofNullable(entry.noteOrNull());
        json.add(
                "note",
                note.<JsonElement>map(
                                message -> new JsonPrimitive(output.words().say(message)))
                        .orElse(JsonNull.INSTANCE));
        return json;
    }
}
