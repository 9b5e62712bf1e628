package org.patchlight.pc.simulated.model;

import java.nio.file.Path;

/** The caller chose a scenario for a file that already holds a simulated PC. The message is for people. */
public final class PcFileExistsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param file the file that exists */
    public PcFileExistsException(Path file) {
        super("There is a simulated PC in " + file
                + " already. Leave the scenario out to use it, or name another file.");
    }
}
