package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.cli.json.Json;

/** The scenarios of the simulated PC, for {@code --simulate list}. It replaces the result of any command. */
final class ScenarioList {
    /** The value of {@code --simulate} that asks for the list. */
    static final String WORD = "list";

    private ScenarioList() {}

    /**
     * Prints the list, with a sentence for each scenario unless the result is JSON.
     *
     * @param names the names, in their order
     */
    static void print(Output output, List<String> names) {
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
