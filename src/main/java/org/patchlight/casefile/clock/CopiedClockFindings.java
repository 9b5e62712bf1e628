package org.patchlight.casefile.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.service.ServiceNames;

/** Turns what a file says about the clock into findings. A measurement is shown even if the clock was right. */
final class CopiedClockFindings {
    /** The time service says that it gets time. */
    static final String SYNCHRONIZED = "clock-synchronized";
    /** Details about the clock that decide nothing. */
    static final String DETAILS = "clock-details";

    private static final int LONGEST = 200;
    private static final int MOST_SERVERS = 20;

    private final String path;
    private final ClockOutput output;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> details = new ArrayList<>();

    CopiedClockFindings(String path, ClockOutput output) {
        this.path = path;
        this.output = output;
    }

    List<Finding> findings() {
        Optional<StatusReports.State> state = output.status.last();
        state.ifPresent(this::state);
        output.offset().ifPresent(this::offset);
        output.configuration.settings().ifPresent(this::settings);
        output.refusal().ifPresent(this::refusal);
        boolean isSaidAbove = state.isPresent() && !state.get().synchronised();
        details(isSaidAbove);
        if (!details.isEmpty()) {
            add(DETAILS, Severity.INFO, List.of(), details, List.of());
        }
        return findings;
    }

    private void state(StatusReports.State state) {
        TimeServiceReport report = state.report();
        Message unread = Message.of("diagnosis.time-service.untold");
        Object source = report.source().isPresent() ? shown(report.source().get()) : unread;
        Object last = lastAttempt(state).<Object>map(text -> text).orElse(unread);
        if (state.synchronised()) {
            List<Message> evidence = new ArrayList<>();
            evidence.add(Message.of("clock.copied.synchronized", path, source, last));
            ClockOffset.believed(report).ifPresent(phase -> evidence.add(line(phase)));
            add(SYNCHRONIZED, Severity.INFO, List.of(source), evidence, List.of());
            return;
        }
        List<Message> evidence = new ArrayList<>();
        evidence.add(Message.of("diagnosis.evidence.time-service", path, source, last));
        evidence.addAll(ports());
        evidence.addAll(silent());
        add(
                FindingId.CLOCK_NOT_SYNCHRONIZED,
                Severity.ATTENTION,
                List.of(),
                evidence,
                List.of(FixId.ENABLE_INTERNET_TIME, FixId.RESYNC_CLOCK));
    }

    private static Optional<String> lastAttempt(StatusReports.State state) {
        OptionalInt error = state.report().lastError();
        if (error.isEmpty()) {
            return Optional.empty();
        }
        String number = String.valueOf(error.getAsInt());
        return Optional.of(state.errorText().isEmpty() ? number : number + " (" + shown(state.errorText()) + ")");
    }

    private void offset(ClockOffset offset) {
        Duration size = offset.offset().abs();
        Message evidence = line(offset);
        if (size.compareTo(ClockThresholds.PRESET.attention()) < 0) {
            if (offset.isMeasured()) {
                add(FindingId.CLOCK_MEASURED, Severity.INFO, List.of(offset.words()), List.of(evidence), List.of());
            }
            return;
        }
        boolean alone =
                output.status.last().filter(state -> !state.synchronised()).isPresent();
        add(
                offset.offset().isNegative() ? FindingId.CLOCK_AHEAD : FindingId.CLOCK_BEHIND,
                size.compareTo(ClockThresholds.PRESET.problem()) < 0 ? Severity.ATTENTION : Severity.PROBLEM,
                List.of(size),
                List.of(evidence),
                alone ? List.of(FixId.RESYNC_CLOCK, FixId.ENABLE_INTERNET_TIME) : List.of(FixId.RESYNC_CLOCK));
    }

    private Message line(ClockOffset offset) {
        return Message.of("clock.copied.measured", path, offset.source(), offset.words());
    }

    private void settings(InternetTime settings) {
        if (settings.isOff(output.configuration.hasPeers())) {
            Finding off = InternetTimeOff.finding(settings, Instant.EPOCH);
            List<Message> evidence = off.evidence().stream()
                    .map(line -> Message.of("diagnosis.evidence.seen", line, path))
                    .toList();
            add(off.id(), off.severity(), List.of(), evidence, off.fixes());
        }
    }

    private void refusal(int code) {
        Message evidence = Message.of("clock.copied.refused", path, hex(code));
        List<Object> service = List.of(ServiceNames.TIME);
        switch (code) {
            case TimeServiceReport.NOT_STARTED ->
                add(
                        FindingId.TIME_SERVICE_NOT_RUNNING,
                        Severity.INFO,
                        service,
                        List.of(evidence),
                        List.of(FixId.ENABLE_INTERNET_TIME));
            case StatusReports.DISABLED -> findings.add(TimeServiceDisabled.finding(List.of(evidence), Instant.EPOCH));
            case StatusReports.MISSING ->
                add(FindingId.TIME_SERVICE_MISSING, Severity.INFO, service, List.of(evidence), List.of());
            default -> details.add(evidence);
        }
    }

    /** What decides nothing, but shows a helpdesk where to continue. */
    private void details(boolean isSaidAbove) {
        for (PeerOutput.AskedPeer peer : output.peers.peers()) {
            String key = !peer.error().isEmpty() ? "peer-failed" : peer.stratum() == 0 ? "peer-silent" : "peer";
            Object detail = peer.error().isEmpty() ? Integer.toString(peer.stratum()) : peer.error();
            details.add(Message.of("clock.copied." + key, path, shown(peer.name()), detail));
        }
        output.measurements.contradicting().stream()
                .limit(MOST_SERVERS)
                .map(ClockOffset::measured)
                .forEach(one -> details.add(line(one)));
        // A server whose time is ahead is fast. An offset of this PC has the other direction: the server is right.
        output.measurements.off().stream()
                .limit(MOST_SERVERS)
                .forEach(one -> details.add(Message.of(
                        "clock.copied.by-server",
                        path,
                        shown(one.server()),
                        ClockOffset.words(one.offset().negated()))));
        if (!isSaidAbove) {
            details.addAll(ports());
            details.addAll(silent());
        }
        if (output.log.read() > 0 && output.log.offsets().isEmpty()) {
            details.add(Message.of("clock.copied.log", path, Long.toString(output.log.read())));
        }
    }

    private List<Message> ports() {
        List<Message> lines = new ArrayList<>();
        output.ports.all().forEach((process, program) -> {
            boolean foreign = PortHolders.isForeign(program);
            if (program.isEmpty()) {
                lines.add(Message.of("clock.copied.port", path, process));
            } else {
                String key = foreign ? "clock.copied.port-foreign" : "clock.copied.port-windows";
                lines.add(Message.of(key, path, process, shown(program)));
            }
        });
        return lines;
    }

    private List<Message> silent() {
        if (output.measurements.error().isEmpty()) {
            return List.of();
        }
        String server = output.measurements.silent();
        return List.of(Message.of(
                "clock.copied.silent", path, server.isEmpty() ? "-" : shown(server), output.measurements.error()));
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "0x%08X", code);
    }

    private static String shown(String text) {
        return OutsideText.oneLine(OutsideText.cut(text, LONGEST));
    }

    private void add(String id, Severity severity, List<Object> arguments, List<Message> evidence, List<String> fixes) {
        findings.add(new Finding(id, Subject.CLOCK, severity, arguments, evidence, Instant.EPOCH, null, fixes));
    }
}
