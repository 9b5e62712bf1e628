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

/** {@code fixes}: each fix, what it touches, whether it needs an administrator, how much can be undone. */
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
        json.add("touches", Json.strings(fix.touches().stream().map(words::say).toList()));
        json.addProperty("administrator", fix.administrator());
        json.addProperty("undo", fix.undo().id());
        json.addProperty("restart", fix.restart());
        json.addProperty("network", fix.terms().network());
        json.addProperty("unattended", fix.unattended());
        json.addProperty("atMostSeconds", fix.terms().atMost().toSeconds());
        json.add("cures", Json.strings(fix.terms().resolves()));
        json.addProperty("wayBack", words.say(fix.wayBack()));
        json.add(
                "loses",
                Json.strings(fix.terms().loses().stream().map(words::say).toList()));
        return json;
    }

    private static void print(FixDeclaration fix, Output output) {
        Words words = output.words();
        output.line(fix.id() + ": " + words.say(fix.title()));
        output.line("  " + words.say(fix.what()));
        fix.touches().forEach(touch -> output.line("  - " + words.say(touch)));
        String administrator = words.say(fix.administrator() ? "cli.fix.administrator" : "cli.fix.anybody");
        String network = fix.terms().network() ? words.say("cli.fix.network") + " " : "";
        output.line("  " + administrator + " " + network
                + words.say("cli.fix.at-most", fix.terms().atMost()));
        fix.terms().loses().forEach(lost -> output.line("  " + words.say("cli.fix.loses", lost)));
        output.line("  " + words.say("cli.fix.undo." + fix.undo().id()) + " " + words.say(fix.wayBack()));
    }
}
