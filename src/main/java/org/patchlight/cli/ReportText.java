package org.patchlight.cli;

import java.time.Duration;
import java.util.List;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.NextMove;
import org.patchlight.pc.PcFacts;
import org.patchlight.words.Words;

/** Prints the result of a check for a terminal. */
final class ReportText {
    private static final String WHY = "clock.why";

    private final Output output;
    private final Words words;

    ReportText(Output output) {
        this.output = output;
        this.words = output.words();
    }

    void print(PcFacts facts, CheckReport check) {
        output.line(
                Message.of("cli.pc", facts.windows(), Message.of(facts.simulated() ? "cli.simulated" : "cli.real")));
        output.line(Message.of(
                "cli.status", Message.of("status." + check.report().status().id())));
        clock(check.clock().state());
        findings(check.report());
        if (check.report().findings().isEmpty()) {
            output.line(Message.of("cli.nothing-found"));
        }
    }

    void clock(ClockMeasurement measured) {
        output.line(measured.offset()
                .map(offset -> clock(offset, measured.errorBound().orElseThrow()))
                .orElse(Message.of("cli.clock.unknown")));
        if (measured.method() == ClockMeasurement.Method.HTTP_DATE) {
            output.line(Message.of("cli.clock.by-web"));
        }
        measured.contradiction().ifPresent(output::line);
        if (output.isVerbose() || measured.offset().isEmpty()) {
            measured.servers().forEach(this::server);
        }
    }

    /** Prints the findings about the clock alone: why it is wrong, or what they mean, and the fixes. */
    void reasons(List<Finding> findings) {
        for (Finding finding : findings) {
            List<Message> why = finding.evidence().stream()
                    .filter(line -> line.key().equals(WHY))
                    .toList();
            why.forEach(output::line);
            if (why.isEmpty()) {
                output.line(words.say("severity." + finding.severity().id()) + ": " + words.say(finding.title()));
                output.line("  " + words.say(finding.meaning()));
            }
            if (!finding.fixes().isEmpty()) {
                output.line(Message.of("cli.fixes", String.join(", ", finding.fixes())));
            }
        }
    }

    /** An offset within its bound is shown as right, neither fast nor slow. */
    static Message clock(Duration offset, Duration bound) {
        if (offset.abs().compareTo(bound) <= 0) {
            return Message.of("cli.clock.right", offset.abs().plus(bound));
        }
        return Message.of(offset.isNegative() ? "cli.clock.ahead" : "cli.clock.behind", offset, bound);
    }

    private void server(ServerReading reading) {
        output.line("  " + reading.address() + ": " + words.say(reading.reason()));
    }

    /**
     * Prints all findings. A finding that is a consequence of another one is indented, and the fixes are printed once
     * for both.
     */
    void findings(HealthReport report) {
        for (Finding finding : report.findings()) {
            output.line("");
            if (report.causeOf(finding).isPresent()) {
                output.line("  " + words.say("cli.comes-of-it"));
                finding(finding, "  ");
            } else {
                finding(finding, "");
                report.knownBy(finding)
                        .forEach(cause -> output.line("  " + words.say("cli.explain.cause", cause.title())));
                next(finding, report.findings());
                fixes(report.causedBy(finding).map(Diagnosis::fixes).orElse(finding.fixes()));
            }
        }
    }

    private void finding(Finding finding, String margin) {
        output.line(margin + words.say("severity." + finding.severity().id()) + ": " + words.say(finding.title()));
        output.line(margin + "  " + words.say(finding.meaning()));
        finding.culprits().forEach(culprit -> output.line(margin + "  - " + words.say(culprit.line())));
        for (Message line : finding.evidence()) {
            output.line(margin + "  - " + words.say(line));
        }
    }

    private void next(Finding finding, List<Finding> all) {
        NextMove.of(finding, all)
                .ifPresent(move -> output.line(
                        "  " + words.say("cli.next-step", move.owner().label(), move.step())));
    }

    private void fixes(List<String> fixes) {
        if (!fixes.isEmpty()) {
            output.line("  " + words.say("cli.fixes", String.join(", ", fixes)));
        }
    }
}
