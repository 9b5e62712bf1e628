package org.patchlight.cli;

import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseComparison;
import org.patchlight.casefile.CaseComparison.Difference;
import org.patchlight.casefile.CaseComparison.Kind;
import org.patchlight.casefile.CaseFile;
import org.patchlight.health.Message;

/** Prints what differs between two cases for a terminal. */
final class ComparisonText {
    private final Output output;

    ComparisonText(Output output) {
        this.output = output;
    }

    void print(CaseComparison comparison, String first, String second) {
        side("cli.compare.first", first, comparison.first());
        side("cli.compare.second", second, comparison.second());
        if (comparison.differences().isEmpty()) {
            output.line(Message.of("cli.compare.none"));
        }
        for (Kind kind : Kind.values()) {
            boolean headed = false;
            for (Difference difference : comparison.differences()) {
                if (difference.kind() != kind || kind == Kind.STATUS) {
                    continue;
                }
                if (!headed) {
                    output.line("");
                    output.line(Message.of("cli.compare.kind." + kind.id()));
                    headed = true;
                }
                output.line("  "
                        + output.words()
                                .say(
                                        "cli.compare.line",
                                        difference.what(),
                                        shown(difference.firstOrNull()),
                                        shown(difference.secondOrNull())));
            }
        }
    }

    private void side(String key, String path, CaseFile caseFile) {
        output.line(Message.of(
                key, path, Message.of("status." + caseFile.report().status().id())));
    }

    private static Message shown(@Nullable Message message) {
        return message == null ? Message.of("cli.compare.missing") : message;
    }
}
