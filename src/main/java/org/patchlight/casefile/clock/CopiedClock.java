package org.patchlight.casefile.clock;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Finding;

/**
 * What a text file says about the clock: copied output of {@code w32tm}, the time service's debug log, and who holds its
 * port. Text around the output and quotation signs do no harm. Of several reports the last one counts.
 *
 * @param records the number of reports, samples, settings and log lines
 * @param unreadable the number of lines that were cut off
 * @param outcome success if a source sets the clock, failure if none does, unknown if the file doesn't say it
 * @param findings the problems and the measurements
 */
public record CopiedClock(long records, long unreadable, SourceOutcome outcome, List<Finding> findings) {
    public CopiedClock {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file. No content of the file makes it throw.
     *
     * @throws IOException only if the bytes could not be read
     */
    public static CopiedClock read(EvidenceFile file) throws IOException {
        ClockOutput output = new ClockOutput();
        long cut;
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                output.take(line);
            }
            cut = lines.cut();
        }
        output.end();
        SourceOutcome outcome = output.status
                .last()
                .map(state -> state.synchronised() ? SourceOutcome.SUCCESS : SourceOutcome.FAILURE)
                .orElse(SourceOutcome.UNKNOWN);
        return new CopiedClock(output.records(), cut, outcome, new CopiedClockFindings(file.path(), output).findings());
    }
}
