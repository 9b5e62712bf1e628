package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of evidence, on disk or in a zip. Opening it twice gives the same bytes twice.
 *
 * @param path where it was found, for people: the path as given, and after an exclamation mark its name inside a zip
 * @param name its own name without folders
 * @param opener opens it
 */
public record EvidenceFile(String path, String name, Opener opener) {
    /** Opens the file. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** Its bytes, from the beginning; to be closed by the caller. */
    public InputStream open() throws IOException {
        return opener.open();
    }
}
