package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.patchlight.cli.advice.Suggestions;
import org.patchlight.cli.evidence.ExplanationText;
import org.patchlight.cli.json.ExplanationJson;
import org.patchlight.cli.json.Json;
import org.patchlight.machine.MachineTime;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.ErrorCatalogue;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.TypedCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code explain}: explains result codes in any notation. A code may be a negative number, so arguments are never taken
 * as options.
 */
@Command(name = ExplainCommand.NAME)
final class ExplainCommand implements Callable<Integer> {
    static final String NAME = "explain";

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");

    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "1..*", paramLabel = "CODE")
    List<String> codes = List.of();

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        ExplanationText text = new ExplanationText(output.page(), output.words());
        List<JsonObject> explained = new ArrayList<>();
        for (String code : pairs(codes)) {
            Hresult result = TypedCode.parse(code).orElseThrow(() -> noCode(code));
            ExtendCode extend = ExtendCode.in(code).orElse(null);
            Explanation explanation = extend == null ? Explanation.of(result) : Explanation.ofUpgrade(result, extend);
            if (output.isJson()) {
                explained.add(ExplanationJson.of(explanation, extend, output.words()));
            } else {
                text.print(explanation, extend);
            }
        }
        if (output.isJson()) {
            JsonObject json = Json.document(MachineTime.now());
            json.add("codes", Json.array(explained, one -> one));
            output.json(json);
        }
        return CommandLine.ExitCode.OK;
    }

    private static CommandFailure noCode(String code) {
        int digits = TypedCode.digitsOfShortNumber(code);
        if (digits > 0) {
            String typed = "patchlight explain " + TypedCode.padded(code);
            return CommandFailure.usage("cli.code-too-short", code, Integer.toString(digits), typed);
        }
        List<String> near = Suggestions.near(
                code,
                ErrorCatalogue.entries().stream()
                        .map(ErrorCatalogue.Entry::symbol)
                        .toList());
        return near.isEmpty()
                ? CommandFailure.usage("cli.not-a-code", code)
                : CommandFailure.usage("cli.not-a-code.suggested", code, String.join(", ", near));
    }

    /** Joins a pair that the shell split, such as {@code 0xC1900101 - 0x20017}, into one code. */
    private static List<String> pairs(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String word : words) {
            boolean dash = DASHES.contains(word) && !joined.isEmpty();
            if (open || dash) {
                int last = joined.size() - 1;
                joined.set(last, joined.get(last) + " " + word);
            } else {
                joined.add(word);
            }
            open = dash;
        }
        return joined;
    }
}
