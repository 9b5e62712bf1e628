package org.patchlight.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.patchlight.cli.json.Json;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.FixDeclaration;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.plan.Fix;
import org.patchlight.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code fixes}: lists each fix, what it changes, whether it needs an administrator, and how much can be undone. */
@Command(name = "fixes", description = "List the fixes and what each of them touches.")
final class FixesCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Override
    public Integer call() {
        Output output = root.output();
        Words words = output.words();
        List<FixDeclaration> fixes = FixCatalogue.all(TrustedTime.NONE).stream()
                .map(Fix::declaration)
                .toList();
        if (output.isJson()) {
            JsonObject json = Json.document(MachineTime.now());
            json.add("fixes", Json.array(fixes, fix -> json(fix, words)));
            output.json(json);
        } else {
            fixes.forEach(fix -> print(fix, output));
        }
        return CommandLine.ExitCode.OK;
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
