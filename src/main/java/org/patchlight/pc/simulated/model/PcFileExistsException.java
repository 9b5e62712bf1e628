package org.patchlight.pc.simulated.model;

import java.nio.file.Path;

/** A scenario was named for a file that holds a simulated PC already. */
public final class PcFileExistsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public PcFileExistsException(Path file) {
        super("There is a simulated PC in " + file
                + " already. Leave the scenario out to use it, or name another file.");
    }
}
