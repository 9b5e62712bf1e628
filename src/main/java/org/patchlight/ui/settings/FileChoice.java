package org.patchlight.ui.settings;

import java.awt.Desktop;
import java.awt.Dialog;
import java.awt.FileDialog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file, and opens folders. Called on the event thread. */
interface FileChoice {
    /** The file to write; empty if the person gave up. The desktop asks before it replaces a file. */
    Optional<Path> toWrite(Dialog owner, String title, String name);

    /** The file to read; empty if the person gave up. */
    Optional<Path> toRead(Dialog owner, String title);

    /**
     * Shows a folder in the file manager.
     *
     * @throws IOException if the desktop can't
     */
    void open(Path folder) throws IOException;

    /** The dialogs of the desktop. */
    FileChoice OF_DESKTOP = new FileChoice() {
        @Override
        public Optional<Path> toWrite(Dialog owner, String title, String name) {
            return ask(owner, title, FileDialog.SAVE, name);
        }

        @Override
        public Optional<Path> toRead(Dialog owner, String title) {
            return ask(owner, title, FileDialog.LOAD, "*.json");
        }

        private static Optional<Path> ask(Dialog owner, String title, int mode, String name) {
            FileDialog dialog = new FileDialog(owner, title, mode);
            dialog.setFile(name);
            dialog.setVisible(true);
            File[] files = dialog.getFiles();
            dialog.dispose();
            return files.length == 0 ? Optional.empty() : Optional.of(files[0].toPath());
        }

        @Override
        public void open(Path folder) throws IOException {
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                throw new IOException("this desktop opens no folders");
            }
            Desktop.getDesktop().open(folder.toFile());
        }
    };
}
