package org.patchlight.desktop;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Only one tray for a person's session. */
public interface SingleInstance {
    /**
     * Claims the place, or asks whoever holds it to show its window.
     *
     * @param home the folder of settings and logs, which tells instances apart
     * @param onSecondStart called, on any thread, when somebody else tried to start
     * @return the claim, given back by closing it; empty if another instance runs, which was asked to show itself
     * @throws IOException if neither could be done
     */
    Optional<Closeable> claim(Path home, Runnable onSecondStart) throws IOException;
}
