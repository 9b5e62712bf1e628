package org.patchlight.cli.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseMention;
import org.patchlight.cli.console.Page;
import org.patchlight.health.Message;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.Route;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.words.Words;

/** Prints result codes for a terminal: what happened, why, and what to do. */
public final class ExplanationText {
    private final Page page;
    private final Words words;

    /**
     * Prints on a page.
     *
     * @param words the texts in the person's language
     */
    public ExplanationText(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /**
     * Prints one result code.
     *
     * @param extend the code of setup beside it; null if there is none
     */
    public void print(Explanation explanation, @Nullable ExtendCode extend) {
        page.line(explanation.codeAndSymbol() + ": " + words.say(explanation.meaning()));
        if (extend != null) {
            page.line("  " + extend + ": " + words.say(extend.words()));
        }
        page.line("  " + words.say(explanation.familyWords()));
        for (Route route : explanation.routing().possible()) {
            page.line("  " + words.say(cause(route)));
            page.line("    "
                    + words.say("cli.explain.advice", words.say(route.cause().advice())));
        }
        if (explanation.needsReinstallation()) {
            page.line("  " + words.say("cli.explain.reinstall"));
        }
        if (!explanation.fixes().isEmpty()) {
            page.line("  " + words.say("cli.fixes", String.join(", ", explanation.fixes())));
        }
    }

    /** Prints the codes that stand in plain sight in texts that do not say what failed. */
    public void mentions(List<CaseMention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        page.line("");
        page.line(words.say("cli.analyze.mentions", Integer.toString(mentions.size())));
        mentions.forEach(this::mention);
    }

    private void mention(CaseMention mentioned) {
        Explanation explanation = mentioned.explanation();
        Mention mention = mentioned.mention();
        String where = mentioned.path() + ":" + mention.line();
        Message place = mention.kbOrNull() == null
                ? Message.of("cli.analyze.mention.place", where)
                : Message.of("cli.analyze.mention.place-and-article", where, mention.kbOrNull());
        page.line("  " + words.say("cli.analyze.mention", explanation.codeAndSymbol(), mentioned.meaning(), place));
        mentioned.extend().ifPresent(extend -> page.line("    " + extend + ": " + words.say(extend.words())));
        mentioned.advice().ifPresent(advice -> page.line("    " + words.say("cli.explain.advice", words.say(advice))));
    }

    private static Message cause(Route route) {
        return route.when()
                .map(when ->
                        Message.of("cli.explain.cause-when", when, route.cause().title()))
                .orElseGet(() -> Message.of("cli.explain.cause", route.cause().title()));
    }
}
