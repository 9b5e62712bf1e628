package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of evidence, on disk or in a zip. Opening it twice gives the same bytes twice.
 *
 * @param path where it was found, for display: the given path, and after an exclamation mark its name inside a zip
 * @param name its own name without folders
 * @param opener opens the file
 * @param budget pays for what is read
 */
public record EvidenceFile(String path, String name, Opener opener, EvidenceBudget budget) {
    /** A file whose size is limited already. */
    public EvidenceFile(String path, String name, Opener opener) {
        this(path, name, opener, EvidenceBudget.unlimited());
    }

    /** Opens the file. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the file at its beginning.
         *
         * @throws IOException if it could not be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Its bytes from the beginning. The caller closes the stream.
     *
     * @throws IOException if the file could not be opened
     */
    public InputStream open() throws IOException {
        return budget.counted(opener.open());
    }
}
