package org.patchlight.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.advice.Suggestions;
import org.patchlight.cli.json.Json;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.plan.Fix;
import org.patchlight.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code fixes}: lists each fix, what it changes, whether it needs an administrator, and how much can be undone. */
@Command(name = "fixes")
final class FixesCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "0..1", paramLabel = "ID")
    @Nullable String id;

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        Words words = output.words();
        List<FixDeclaration> fixes =
                all().stream().filter(fix -> id == null || fix.id().equals(id)).toList();
        if (fixes.isEmpty() && id != null) {
            throw unknown(id);
        }
        if (output.isJson()) {
            JsonObject json = Json.document(MachineTime.now());
            json.add("fixes", Json.array(fixes, fix -> json(fix, words)));
            output.json(json);
        } else if (id == null && !output.isVerbose()) {
            list(fixes, output);
        } else {
            fixes.forEach(fix -> print(fix, output));
        }
        return CommandLine.ExitCode.OK;
    }

    private static List<FixDeclaration> all() {
        return FixCatalogue.all(TrustedTime.NONE).stream().map(Fix::declaration).toList();
    }

    /** The fix with this id. */
    static Optional<Fix> find(String id) {
        return FixCatalogue.all(TrustedTime.NONE).stream()
                .filter(fix -> fix.declaration().id().equals(id))
                .findFirst();
    }

    /** The message for an id that no fix has: similar ones, or the fixes for the problem of this id. */
    static CommandFailure unknown(String id) {
        List<String> resolving = all().stream()
                .filter(fix -> fix.terms().resolves().contains(id))
                .map(FixDeclaration::id)
                .toList();
        if (!resolving.isEmpty()) {
            return CommandFailure.usage("cli.fix.is-finding", id, String.join(", ", resolving));
        }
        List<String> near =
                Suggestions.near(id, all().stream().map(FixDeclaration::id).toList());
        return near.isEmpty()
                ? CommandFailure.usage("cli.fix.unknown", id)
                : CommandFailure.usage("cli.fix.suggested", id, String.join(", ", near));
    }

    private static void list(List<FixDeclaration> fixes, Output output) {
        Words words = output.words();
        Map<String, String> rows = new LinkedHashMap<>();
        for (FixDeclaration fix : fixes) {
            String undo = words.say("cli.fixes.undo." + fix.undo().id());
            rows.put(fix.id(), words.say("cli.fixes.line", fix.title(), undo));
        }
        output.page().table(rows);
        if (!output.isQuiet()) {
            output.line("");
            output.line(Message.of("cli.fixes.next"));
        }
    }

    private static JsonElement json(FixDeclaration fix, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("id", fix.id());
        json.addProperty("title", words.say(fix.title()));
        json.add("touches", Json.strings(fix.changes().stream().map(words::say).toList()));
        json.addProperty("administrator", fix.needsAdministrator());
        json.addProperty("undo", fix.undo().id());
        json.addProperty("restart", fix.needsRestart());
        json.addProperty("network", fix.terms().needsNetwork());
        json.addProperty("unattended", fix.runsUnattended());
        json.addProperty("atMostSeconds", fix.terms().timeLimit().toSeconds());
        json.add("cures", Json.strings(fix.terms().resolves()));
        json.addProperty("wayBack", words.say(fix.howToUndo()));
        json.add(
                "loses",
                Json.strings(fix.terms().removes().stream().map(words::say).toList()));
        return json;
    }

    private static void print(FixDeclaration fix, Output output) {
        Words words = output.words();
        output.line(fix.id() + ": " + words.say(fix.title()));
        output.line("  " + words.say(fix.description()));
        fix.changes().forEach(touch -> output.line("  - " + words.say(touch)));
        String administrator = words.say(fix.needsAdministrator() ? "cli.fix.administrator" : "cli.fix.anybody");
        String network = fix.terms().needsNetwork() ? words.say("cli.fix.network") + " " : "";
        output.line("  " + administrator + " " + network
                + words.say("cli.fix.at-most", fix.terms().timeLimit()));
        fix.terms().removes().forEach(lost -> output.line("  " + words.say("cli.fix.loses", lost)));
        output.line("  " + words.say("cli.fix.undo." + fix.undo().id()) + " " + words.say(fix.howToUndo()));
    }
}
