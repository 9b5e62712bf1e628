package org.patchlight.cli;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.Route;
import org.patchlight.words.Words;

/** Prints a result code for a terminal: what happened, why, and what to do. */
final class ExplanationText {
    private final Output output;
    private final Words words;

    ExplanationText(Output output) {
        this.output = output;
        this.words = output.words();
    }

    void print(Explanation explanation, @Nullable ExtendCode extend) {
        output.line(explanation.codeAndSymbol() + ": " + words.say(explanation.meaning()));
        if (extend != null) {
            output.line("  " + extend + ": " + words.say(extend.words()));
        }
        output.line("  " + words.say(explanation.familyWords()));
        for (Route route : explanation.routing().possible()) {
            output.line("  " + words.say(cause(route)));
            output.line("    "
                    + words.say("cli.explain.advice", words.say(route.cause().advice())));
        }
        if (explanation.needsReinstallation()) {
            output.line("  " + words.say("cli.explain.reinstall"));
        }
        if (!explanation.fixes().isEmpty()) {
            output.line("  " + words.say("cli.fixes", String.join(", ", explanation.fixes())));
        }
    }

    private static Message cause(Route route) {
        return route.when()
                .map(when ->
                        Message.of("cli.explain.cause-when", when, route.cause().title()))
                .orElseGet(() -> Message.of("cli.explain.cause", route.cause().title()));
    }
}
