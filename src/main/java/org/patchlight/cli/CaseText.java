package org.patchlight.cli;

import java.util.List;
import java.util.Optional;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.cli.evidence.ExplanationText;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;

/**
 * Prints the result of {@code analyze} for a terminal: what was read, what failed, what succeeded later, and what to
 * do.
 */
final class CaseText {
    private static final int MOST_FAILURES = 20;
    private static final int MOST_SOURCES = 10;

    private final Output output;

    CaseText(Output output) {
        this.output = output;
    }

    void print(CaseFile caseFile) {
        ReportText report = new ReportText(output);
        report.status(caseFile.report().status());
        latest(caseFile.latest());
        report.findings(caseFile.report());
        List<UpdateFailure> unresolved = caseFile.failures().stream()
                .filter(failure -> !failure.resolved())
                .toList();
        List<UpdateFailure> resolved =
                caseFile.failures().stream().filter(UpdateFailure::resolved).toList();
        failures("cli.analyze.failed", unresolved);
        failures("cli.analyze.healed", resolved);
        new ExplanationText(output.page(), output.words()).mentions(caseFile.mentions());
        if (caseFile.failures().isEmpty() && caseFile.report().findings().isEmpty()) {
            output.line("");
            output.line(Message.of("cli.analyze.nothing-failed"));
        }
        if (!output.isQuiet()) {
            output.line("");
            sources(caseFile.sources());
        }
    }

    private void latest(Optional<Attempt> latest) {
        if (latest.isPresent() && latest.get().timeOrNull() != null) {
            String key = latest.get().succeeded() ? "cli.analyze.latest.success" : "cli.analyze.latest.failure";
            output.line(Message.of(key, time(latest.get().timeOrNull())));
        }
    }

    private void sources(List<CaseSource> sources) {
        output.line(Message.of("cli.analyze.sources", Integer.toString(sources.size())));
        int most = output.isVerbose() ? sources.size() : MOST_SOURCES;
        for (CaseSource source : sources.subList(0, Math.min(most, sources.size()))) {
            output.line("  "
                    + output.words()
                            .say(
                                    "cli.analyze.source",
                                    source.path(),
                                    Message.of(
                                            "cli.analyze.kind." + source.kind().id()),
                                    Long.toString(source.records()),
                                    Message.of("cli.analyze.outcome."
                                            + source.outcome().id())));
            if (source.unreadable() > 0) {
                output.line(
                        "    " + output.words().say("cli.analyze.source-damaged", Long.toString(source.unreadable())));
            }
        }
        more(sources.size() - most);
    }

    private void failures(String heading, List<UpdateFailure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        output.line("");
        output.line(Message.of(heading, Integer.toString(failures.size())));
        int most = output.isVerbose() ? failures.size() : MOST_FAILURES;
        failures.stream().limit(most).forEach(this::failure);
        more(failures.size() - most);
    }

    private void failure(UpdateFailure failure) {
        Attempt attempt = failure.attempt();
        Object code = attempt.codeOrNull() == null
                ? Message.of("diagnosis.code.none")
                : Explanation.of(attempt.codeOrNull()).codeAndSymbol();
        Object time = attempt.timeOrNull() == null ? Message.of("diagnosis.time.none") : time(attempt.timeOrNull());
        output.line("  " + output.words().say("cli.analyze.failure", time, FailureWords.what(failure.attempt()), code));
        if (output.isVerbose()) {
            attempt.detail()
                    .culprits()
                    .forEach(culprit -> output.line("    " + output.words().say(culprit.line())));
            output.line("    " + output.words().say("cli.analyze.seen-in", failure.source()));
            failure.alsoIn().forEach(path -> output.line("    " + output.words().say("cli.analyze.seen-in", path)));
        }
    }

    private void more(int left) {
        if (left > 0) {
            output.line("  " + output.words().say("cli.analyze.more", Integer.toString(left)));
        }
    }

    private static String time(EvidenceTime time) {
        return time.toMillis().toString();
    }
}
