package org.patchlight.casefile.clock;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads text about the clock, line by line, and keeps what the last report of each kind says. */
final class ClockOutput {
    final StatusReports status = new StatusReports();
    final Measurements measurements = new Measurements();
    final PeerOutput peers = new PeerOutput();
    final ConfigurationOutput configuration = new ConfigurationOutput();
    final PortHolders ports = new PortHolders();
    final ServiceLog log = new ServiceLog();
    private String before = "";

    /** Reads the next line as it stands in the file. */
    void take(String whole) {
        String line = QuotedLine.bare(whole);
        // A page may show each line twice. No two lines of a report are the same.
        boolean isCopy = !line.isEmpty() && line.equals(before);
        before = line;
        if (isCopy) {
            return;
        }
        if (QuotedLine.isCommand(line)) {
            endReports();
            status.command(line);
            measurements.command(line);
            return;
        }
        if (QuotedLine.isPrompt(line)) {
            endReports();
            if (!line.endsWith(">")) {
                measurements.otherCommand();
            }
            return;
        }
        status.take(line);
        measurements.take(line);
        peers.take(line);
        configuration.take(line);
        ports.take(line);
        log.take(line);
    }

    private void endReports() {
        status.end();
        measurements.end();
        peers.end();
    }

    /** Ends the text. */
    void end() {
        endReports();
    }

    /** How far off the clock was in the last measurement; empty if there is none. */
    Optional<ClockOffset> offset() {
        Optional<ClockOffset> measured = measurements.last().map(ClockOffset::measured);
        return measured.or(() -> log.offsets().map(answers -> ClockOffset.logged(answers, log.peer())))
                .or(() -> status.last().flatMap(state -> ClockOffset.believed(state.report())));
    }

    /** The HRESULT of the last error of w32tm; empty if a report followed it. */
    OptionalInt refusal() {
        return status.refusal();
    }

    /** The number of reports, samples, settings and log lines that could be read. */
    long records() {
        long held = ports.all().size();
        return status.read() + measurements.read() + peers.peers().size() + configuration.read() + held + log.read();
    }
}
