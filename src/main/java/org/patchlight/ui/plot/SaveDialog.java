package org.patchlight.ui.plot;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.text.Wording;

/** Asks where to save a file, and before it replaces one. */
final class SaveDialog {
    private final Wording wording;
    /** The folder of the last file, which is suggested for the next one. */
    private @Nullable File folder;

    SaveDialog(Wording wording) {
        this.wording = wording;
    }

    /** The file that the user chose; empty if the user cancelled. */
    Optional<Path> ask(Component above, String name, String extension) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle(wording.say("ui.plot.save." + extension));
        chooser.setFileFilter(new FileNameExtensionFilter(extension.toUpperCase(Locale.ROOT), extension));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name + "." + extension));
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        folder = chooser.getCurrentDirectory();
        Path file = withExtension(chooser.getSelectedFile().toPath(), extension);
        return Files.exists(file) && !mayReplace(above, file) ? Optional.empty() : Optional.of(file);
    }

    private boolean mayReplace(Component above, Path file) {
        return JOptionPane.showConfirmDialog(
                        above,
                        wording.say("ui.plot.save.replace", String.valueOf(file.getFileName())),
                        wording.say("ui.plot.window"),
                        JOptionPane.OK_CANCEL_OPTION,
                        JOptionPane.QUESTION_MESSAGE)
                == JOptionPane.OK_OPTION;
    }

    static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }
}
