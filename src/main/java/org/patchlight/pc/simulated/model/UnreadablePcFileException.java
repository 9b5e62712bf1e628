package org.patchlight.pc.simulated.model;

import java.io.IOException;
import java.nio.file.Path;

/** The file exists but does not hold a simulated PC. It is left unchanged. The message is for people. */
public final class UnreadablePcFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadablePcFileException(Path file, Throwable cause) {
        super(file + " does not hold a simulated PC, or is damaged. It was left as it is.", cause);
    }
}
