package org.patchlight.casefile;

import java.io.IOException;
import java.util.List;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;

/** Reads what a file says about the clock, such as the output of {@code w32tm}. */
@FunctionalInterface
public interface ClockReader {
    /** Reads nothing; the source stays unknown. */
    ClockReader NONE = file -> new ClockEvidence(0, 0, SourceOutcome.UNKNOWN, List.of());

    /**
     * The result of reading a file.
     *
     * @param records the number of reports and measurements that could be read
     * @param unreadable the number that could not
     * @param outcome success if the service synchronizes the clock, failure if it says that it doesn't, unknown if it
     *     says nothing about it
     * @param findings what the file says about the clock, problems and measurements alike
     */
    record ClockEvidence(long records, long unreadable, SourceOutcome outcome, List<Finding> findings) {
        public ClockEvidence {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a file. No content of the file makes it throw.
     *
     * @throws IOException only if the bytes could not be read
     */
    ClockEvidence read(EvidenceFile file) throws IOException;
}
