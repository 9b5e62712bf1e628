package org.patchlight.desktop;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Ensures that each user session has only one tray. */
public interface SingleInstance {
    /**
     * Claims to be the only instance, or asks the running one to show its window.
     *
     * @param home the folder for settings and logs; different folders are independent
     * @param onSecondStart called on any thread when another start was attempted
     * @return the claim, which closing releases; empty if another instance runs and was asked to show its window
     * @throws InstanceSilentException if another instance runs but didn't answer
     * @throws IOException if the folder can't be used
     */
    default Optional<Closeable> claim(Path home, Runnable onSecondStart) throws IOException {
        return claim(home, onSecondStart, clicked -> onSecondStart.run());
    }

    /**
     * Claims to be the only instance, or asks the running one to show its window.
     *
     * @param onClick called on any thread when a notification was clicked
     * @see #claim(Path, Runnable)
     */
    Optional<Closeable> claim(Path home, Runnable onSecondStart, Consumer<ToastLink> onClick) throws IOException;

    /**
     * Passes the click on a notification to the running instance, without claiming anything.
     *
     * @return false if none runs, or it didn't answer
     */
    boolean pass(Path home, ToastLink clicked);
}
