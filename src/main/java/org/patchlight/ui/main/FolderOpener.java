package org.patchlight.ui.main;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.patchlight.machine.Workers;
import org.patchlight.ui.widget.EventThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens folders in the file manager. */
final class FolderOpener {
    private static final Logger LOG = LoggerFactory.getLogger(FolderOpener.class);

    private FolderOpener() {}

    /** Whether this desktop can open folders. */
    static boolean isPossible() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
    }

    /**
     * Opens a folder in the background, because a file manager may take seconds.
     *
     * @param opened receives on the event thread whether it worked
     */
    static void open(Path folder, Consumer<Boolean> opened) {
        Workers.thread("open-folder", () -> {
                    boolean worked = isOpened(folder);
                    EventThread.run(() -> opened.accept(worked));
                })
                .start();
    }

    private static boolean isOpened(Path folder) {
        try {
            Desktop.getDesktop().open(folder.toFile());
            return true;
        } catch (IOException | RuntimeException refused) {
            LOG.info("{} was not opened: {}", folder, refused.toString());
            return false;
        }
    }
}
