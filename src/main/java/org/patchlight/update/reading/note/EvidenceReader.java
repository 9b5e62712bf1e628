package org.patchlight.update.reading.note;

import java.io.IOException;
import org.patchlight.evidence.EvidenceFile;

/**
 * Reads one kind of evidence. Reads it in one pass, in memory that does not grow with the file; nothing that the bytes contain makes it
 * throw.
 */
public interface EvidenceReader {
    /**
     * Reads a file and takes down what it says.
     *
     * @throws IOException only if the bytes themselves could not be read
     */
    void read(EvidenceFile file, Notes notes) throws IOException;
}
