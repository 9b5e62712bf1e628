package org.patchlight.update.reading.note;

import java.io.IOException;
import org.patchlight.evidence.EvidenceFile;

/** Reads one kind of evidence within bounded memory. No content of the file makes it throw. */
public interface EvidenceReader {
    /**
     * Reads a file and passes on what it says.
     *
     * @param notes receives the results
     * @throws IOException only if the bytes could not be read
     */
    void read(EvidenceFile file, Notes notes) throws IOException;
}
