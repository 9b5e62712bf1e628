package org.patchlight.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.patchlight.machine.MachineTime;
import org.patchlight.update.CodeSpelling;
import org.patchlight.update.Explanation;
import org.patchlight.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: what result codes mean, in any spelling. A code may be written as a negative number, so no word of it is taken for an option. */
@Command(name = ExplainCommand.NAME, description = "Say what result codes mean, in any spelling.")
final class ExplainCommand implements Callable<Integer> {
    static final String NAME = "explain";

    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "1..*", paramLabel = "CODE", description = "0x80070002, 80070002, -2147024894 or 2147942402.")
    List<String> codes = List.of();

    @Override
    public Integer call() throws CommandFailure {
        List<Explanation> explanations = new ArrayList<>();
        for (String code : codes) {
            explanations.add(Explanation.of(
                    CodeSpelling.parse(code).orElseThrow(() -> CommandFailure.usage("cli.not-a-code", code))));
        }
        Output output = root.output();
        Words words = output.words();
        if (output.isJson()) {
            JsonObject json = Json.document(MachineTime.now());
            json.add("codes", Json.array(explanations, explanation -> json(explanation, words)));
            output.json(json);
        } else {
            explanations.forEach(explanation -> print(explanation, output));
        }
        return CommandLine.ExitCode.OK;
    }

    private static JsonElement json(Explanation explanation, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("code", explanation.code().toString());
        json.addProperty("decimal", explanation.code().value());
        json.add("symbol", Json.text(explanation.symbolOrNull()));
        json.addProperty("meaning", words.say(explanation.meaning()));
        json.addProperty("family", explanation.family());
        json.add("fixes", Json.strings(explanation.fixes()));
        return json;
    }

    private static void print(Explanation explanation, Output output) {
        Words words = output.words();
        output.line(explanation.codeAndSymbol() + ": " + words.say(explanation.meaning()));
        output.line("  " + words.say(explanation.familyWords()));
        if (!explanation.fixes().isEmpty()) {
            output.line("  " + words.say("cli.fixes", String.join(", ", explanation.fixes())));
        }
    }
}
