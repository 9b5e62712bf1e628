package org.patchlight.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseMention;
import org.patchlight.health.Message;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.Route;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.words.Words;

/** Prints result codes for a terminal: what happened, why, and what to do. */
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

    /** Prints the codes that stand in plain sight in texts that do not say what failed. */
    void mentions(List<CaseMention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        output.line("");
        output.line(Message.of("cli.analyze.mentions", Integer.toString(mentions.size())));
        mentions.forEach(this::mention);
    }

    private void mention(CaseMention mentioned) {
        Explanation explanation = mentioned.explanation();
        Mention mention = mentioned.mention();
        String where = mentioned.path() + ":" + mention.line();
        Message place = mention.kbOrNull() == null
                ? Message.of("cli.analyze.mention.place", where)
                : Message.of("cli.analyze.mention.place-and-article", where, mention.kbOrNull());
        output.line("  " + words.say("cli.analyze.mention", explanation.codeAndSymbol(), mentioned.meaning(), place));
        mentioned.extend().ifPresent(extend -> output.line("    " + extend + ": " + words.say(extend.words())));
        mentioned
                .advice()
                .ifPresent(advice -> output.line("    " + output.words().say("cli.explain.advice", words.say(advice))));
    }

    private static Message cause(Route route) {
        return route.when()
                .map(when ->
                        Message.of("cli.explain.cause-when", when, route.cause().title()))
                .orElseGet(() -> Message.of("cli.explain.cause", route.cause().title()));
    }
}
