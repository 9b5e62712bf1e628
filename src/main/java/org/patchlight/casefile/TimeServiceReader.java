package org.patchlight.casefile;

import java.io.IOException;
import org.patchlight.casefile.clock.CopiedClock;
import org.patchlight.evidence.EvidenceFile;

/** Reads copied output of {@code w32tm}, and what else {@link CopiedClock} knows. */
public final class TimeServiceReader implements ClockReader {
    @Override
    public ClockEvidence read(EvidenceFile file) throws IOException {
        CopiedClock clock = CopiedClock.read(file);
        return new ClockEvidence(clock.records(), clock.unreadable(), clock.outcome(), clock.findings());
    }
}
