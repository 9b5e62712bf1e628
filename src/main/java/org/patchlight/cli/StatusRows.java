package org.patchlight.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.cli.console.Style;
import org.patchlight.cli.console.Wrapping;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.pc.PcFacts;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/** Prints one row for each part of a check: the PC, its clock, Windows Update, devices. */
final class StatusRows {
    private static final String LABEL = "cli.check.label.";
    private static final List<String> LABELS = List.of("pc", "clock", "updates", "devices");

    private final Output output;
    private final int width;

    StatusRows(Output output) {
        this.output = output;
        this.width = LABELS.stream()
                        .mapToInt(label -> Wrapping.columns(label(label)))
                        .max()
                        .orElse(0)
                + 2;
    }

    void print(PcFacts facts, CheckReport check, Instant now) {
        row("pc", Style.PLAIN, Message.of(facts.simulated() ? "cli.pc.simulated" : "cli.pc", facts.windows()));
        row("clock", style(check.clock().status()), clockWords(check.clock().state()));
        row("updates", style(check.updates().status()), updates(check.updates(), now));
        row("devices", style(check.devices().status()), devices(check.devices()));
    }

    private void row(String label, Style style, Message value) {
        output.page().row(style, label(label), width, output.words().say(value));
    }

    private String label(String label) {
        return "  " + output.words().say(LABEL + label);
    }

    private Message updates(CheckResult<UpdateState> updates, Instant now) {
        if (updates.findings().stream().anyMatch(finding -> finding.severity() == Severity.UNKNOWN)) {
            return Message.of("cli.updates.unknown");
        }
        UpdateState state = updates.state();
        Message line = state.lastSuccess().map(time -> success(time, now)).orElse(Message.of("cli.updates.no-success"));
        Optional<UpdateFailure> failure = state.lastFailure();
        if (failure.isPresent()) {
            line = Message.of("cli.updates.failed", line, time(failure.get()), code(failure.get()));
        }
        return state.pausedUntil().isPresent()
                ? Message.of(
                        "cli.updates.paused",
                        line,
                        output.minute(state.pausedUntil().get()))
                : line;
    }

    private Message success(Instant time, Instant now) {
        Duration ago = Duration.between(time, now);
        return ago.isNegative()
                ? Message.of("cli.updates.worked-at", output.minute(time))
                : Message.of("cli.updates.worked", output.minute(time), ago);
    }

    private Object time(UpdateFailure failure) {
        return failure.attempt().timeOrNull() == null
                ? Message.of("diagnosis.time.none")
                : output.minute(failure.time());
    }

    private static Object code(UpdateFailure failure) {
        return failure.code().<Object>map(Hresult::toString).orElse(Message.of("diagnosis.code.none"));
    }

    private static Message devices(CheckResult<DeviceState> devices) {
        if (devices.findings().stream().anyMatch(finding -> finding.id().equals(FindingId.DEVICES_UNKNOWN))) {
            return Message.of("cli.devices.unknown");
        }
        DeviceState state = devices.state();
        Message line = state.problems().isEmpty()
                ? Message.of("cli.devices.well")
                : Message.of(
                        "cli.devices.problems",
                        Integer.toString(state.problems().size()));
        return state.offered().isEmpty()
                ? line
                : Message.of(
                        "cli.devices.offered",
                        line,
                        Integer.toString(state.offered().size()));
    }

    /** The offset of a clock, or that it could not be measured. */
    static Message clockWords(ClockMeasurement measured) {
        return measured.offset()
                .map(offset -> clock(offset, measured.errorBound().orElseThrow()))
                .orElse(Message.of("cli.clock.unknown"));
    }

    /** An offset within its bound is shown as right, neither fast nor slow. */
    static Message clock(Duration offset, Duration bound) {
        if (offset.abs().compareTo(bound) <= 0) {
            return Message.of("cli.clock.right", offset.abs().plus(bound));
        }
        return Message.of(offset.isNegative() ? "cli.clock.ahead" : "cli.clock.behind", offset, bound);
    }

    static Style style(Status status) {
        return switch (status) {
            case HEALTHY -> Style.GOOD;
            case ATTENTION -> Style.ATTENTION;
            case PROBLEM -> Style.PROBLEM;
            case UNKNOWN -> Style.UNKNOWN;
        };
    }
}
