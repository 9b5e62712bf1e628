package org.patchlight.cli;

import java.util.List;
import java.util.Optional;
import org.patchlight.cli.advice.NextCommand;
import org.patchlight.cli.console.Style;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.NextMove;
import org.patchlight.health.Owner;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

/** Prints the result of a check for a terminal: the verdict first, then each part, then what to do. */
final class ReportText {
    private static final String WHY = "clock.why";

    private final Output output;

    ReportText(Output output) {
        this.output = output;
    }

    /** Prints a check of this PC. Evidence and servers are for {@code --verbose}. */
    void print(Session session, CheckReport check) {
        status(check.report().status());
        if (output.isQuiet()) {
            return;
        }
        new StatusRows(output)
                .print(session.pc().facts(), check, session.pc().clock().now());
        NextCommand next = new NextCommand(check.report(), session.planner()::isUnattended);
        check.report().findings().forEach(finding -> ofThisPc(finding, check.report(), next));
        if (check.report().findings().isEmpty()) {
            output.line("");
            output.line(Message.of("cli.nothing-found"));
        }
        if (output.isVerbose() && check.clock().findings().isEmpty()) {
            check.clock().state().servers().forEach(this::server);
        }
        next.forAll().ifPresent(command -> {
            output.line("");
            next("", output.typed(command));
        });
    }

    /** Prints the verdict of a check, or of evidence. */
    void status(Status status) {
        output.line(StatusRows.style(status), say("cli.status", Message.of("status." + status.id())), "");
    }

    /** Prints the measurement of the clock, without findings. */
    void clock(ClockMeasurement measured) {
        output.line(Message.of("cli.clock.line", StatusRows.clockWords(measured)));
        if (output.isQuiet()) {
            return;
        }
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
            if (!why(finding, "")) {
                head(finding, "");
                output.line("  " + say(finding.meaning()));
            }
            if (!finding.fixes().isEmpty()) {
                next("", output.typed("fix " + finding.fixes().get(0)));
            }
        }
    }

    /**
     * Prints all findings of copied evidence, with what shows them. A finding that is a consequence of another one is
     * indented, and the fixes are printed once for both.
     */
    void findings(HealthReport report) {
        for (Finding finding : report.findings()) {
            output.line("");
            if (report.causeOf(finding).isPresent()) {
                output.line("  " + say("cli.comes-of-it"));
                finding(finding, "  ");
            } else {
                finding(finding, "");
                report.knownBy(finding).forEach(cause -> output.line("  " + say("cli.explain.cause", cause.title())));
                advice(finding, report, "  ");
                move(finding, report);
                helps(report.causedBy(finding).map(Diagnosis::fixes).orElse(finding.fixes()));
            }
        }
    }

    private void ofThisPc(Finding finding, HealthReport report, NextCommand next) {
        boolean caused = report.causeOf(finding).isPresent();
        String margin = caused ? "  " : "";
        if (caused) {
            output.line(margin + say("cli.comes-of-it"));
        } else {
            output.line("");
        }
        head(finding, margin);
        if (finding.severity() == Severity.INFO && !output.isVerbose()) {
            return;
        }
        output.line(margin + "  " + say(finding.meaning()));
        if (!output.isVerbose()) {
            why(finding, margin + "  ");
        }
        report.knownBy(finding).forEach(cause -> output.line(margin + "  " + say("cli.explain.cause", cause.title())));
        advice(finding, report, margin + "  ");
        finding.culprits().forEach(culprit -> output.line(margin + "  - " + say(culprit.line())));
        if (output.isVerbose()) {
            finding.evidence().forEach(line -> output.line(margin + "  - " + say(line)));
        }
        if (!caused && !next.isFixedByAll(finding)) {
            Optional<String> command = next.forOne(finding);
            if (command.isEmpty()) {
                move(finding, report);
            }
            command.ifPresent(typed -> next("  ", output.typed(typed)));
        }
    }

    private boolean why(Finding finding, String margin) {
        List<Message> why = finding.evidence().stream()
                .filter(line -> line.key().equals(WHY))
                .toList();
        why.forEach(line -> output.line(margin + say(line)));
        return !why.isEmpty();
    }

    private void finding(Finding finding, String margin) {
        head(finding, margin);
        output.line(margin + "  " + say(finding.meaning()));
        if (output.isQuiet()) {
            return;
        }
        finding.culprits().forEach(culprit -> output.line(margin + "  - " + say(culprit.line())));
        finding.evidence().forEach(line -> output.line(margin + "  - " + say(line)));
    }

    private void head(Finding finding, String margin) {
        String severity = say("severity." + finding.severity().id());
        output.line(style(finding.severity()), margin + severity + ":", " " + say(finding.title()));
    }

    private static Style style(Severity severity) {
        return severity == Severity.INFO ? Style.HEADING : StatusRows.style(severity.asStatus());
    }

    /** Prints what a person can do beside a mere retry. Where there is no fix at all, it is the next move. */
    private void advice(Finding finding, HealthReport report, String margin) {
        if (!finding.fixes().isEmpty()) {
            report.advice(finding).forEach(advice -> output.line(margin + say("cli.explain.advice", advice)));
        }
    }

    private void move(Finding finding, HealthReport report) {
        NextMove.of(finding, report)
                .filter(move -> move.owner() != Owner.PATCHLIGHT)
                .ifPresent(move ->
                        output.line("  " + say("cli.next-step", move.owner().label(), move.step())));
    }

    private void helps(List<String> fixes) {
        if (!fixes.isEmpty()) {
            output.line("  " + say("cli.fixes", String.join(", ", fixes)));
        }
    }

    /** Prints a command on one line, so that it can be copied. */
    private void next(String margin, String command) {
        output.page().command(margin + say("cli.next", command), command);
    }

    private void server(ServerReading reading) {
        output.line("  " + reading.address() + ": " + say(reading.reason()));
    }

    private String say(String key, Object... arguments) {
        return output.words().say(key, arguments);
    }

    private String say(Message message) {
        return output.words().say(message);
    }
}
