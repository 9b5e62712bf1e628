package org.patchlight.cli.evidence;

import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseComparison;
import org.patchlight.casefile.CaseComparison.Difference;
import org.patchlight.casefile.CaseComparison.Kind;
import org.patchlight.casefile.CaseFile;
import org.patchlight.cli.console.Page;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/** Prints what differs between two cases for a terminal. */
public final class ComparisonText {
    private final Page page;
    private final Words words;

    /**
     * Prints on a page.
     *
     * @param words the texts in the person's language
     */
    public ComparisonText(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /**
     * Prints both cases and their differences.
     *
     * @param first the path of the first case, as it was typed
     * @param second that of the second
     */
    public void print(CaseComparison comparison, String first, String second) {
        side("cli.compare.first", first, comparison.first());
        side("cli.compare.second", second, comparison.second());
        if (comparison.differences().isEmpty()) {
            page.line(words.say("cli.compare.none"));
        }
        for (Kind kind : Kind.values()) {
            boolean headed = false;
            for (Difference difference : comparison.differences()) {
                if (difference.kind() != kind || kind == Kind.STATUS) {
                    continue;
                }
                if (!headed) {
                    page.line("");
                    page.line(words.say("cli.compare.kind." + kind.id()));
                    headed = true;
                }
                page.line("  "
                        + words.say(
                                "cli.compare.line",
                                difference.what(),
                                shown(difference.firstOrNull()),
                                shown(difference.secondOrNull())));
            }
        }
    }

    private void side(String key, String path, CaseFile caseFile) {
        page.line(words.say(
                key, path, Message.of("status." + caseFile.report().status().id())));
    }

    private static Message shown(@Nullable Message message) {
        return message == null ? Message.of("cli.compare.missing") : message;
    }
}
