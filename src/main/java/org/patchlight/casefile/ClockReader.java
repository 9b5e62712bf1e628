package org.patchlight.casefile;

import java.io.IOException;
import java.util.List;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;

/** Reads what {@code w32tm} printed: the one kind of evidence that is about the clock. */
@FunctionalInterface
public interface ClockReader {
    /** Nobody reads it; the source stays unknown. */
    ClockReader NONE = file -> new Told(0, 0, SourceOutcome.UNKNOWN, List.of());

    /**
     * What it says.
     *
     * @param records how many reports could be read
     * @param unreadable how many could not
     * @param outcome success if the service keeps the clock right, failure if it says that it does not, unknown if it says nothing of the clock
     * @param findings what is wrong by it
     */
    record Told(long records, long unreadable, SourceOutcome outcome, List<Finding> findings) {
        public Told {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a file; nothing that its bytes contain makes it throw.
     *
     * @throws IOException only if the bytes themselves could not be read
     */
    Told read(EvidenceFile file) throws IOException;
}
