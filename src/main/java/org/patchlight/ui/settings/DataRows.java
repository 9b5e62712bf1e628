package org.patchlight.ui.settings;

import java.awt.Dialog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JButton;
import org.patchlight.settings.Home;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsFile;
import org.patchlight.settings.SettingsFile.Imported;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The group with the files of the program: where they are, export, import and reset of the settings. */
final class DataRows {
    private static final Logger LOG = LoggerFactory.getLogger(DataRows.class);
    private static final String NAME = "patchlight-settings.json";

    private final Wording wording;
    private final Dialog owner;
    private final FileChoice files;
    private final Executor worker;
    private final Supplier<Settings> current;
    private final Consumer<Settings> use;
    private final Consumer<String> say;

    /**
     * @param owner the dialog, owner of the dialogs that ask for a file
     * @param worker reads and writes files
     * @param current the settings to export
     * @param use shows and applies settings
     * @param say shows the outcome
     */
    DataRows(
            Wording wording,
            Dialog owner,
            FileChoice files,
            Executor worker,
            Supplier<Settings> current,
            Consumer<Settings> use,
            Consumer<String> say) {
        this.wording = wording;
        this.owner = owner;
        this.files = files;
        this.worker = worker;
        this.current = current;
        this.use = use;
        this.say = say;
    }

    SettingsGroup group(Path home) {
        SettingRow folder = row("ui.settings.folder", "ui.settings.open-folder", () -> openFolder(home))
                .noting(home.toString());
        if (Home.isPortable(home)) {
            folder.noting(wording.say("ui.settings.folder.portable"));
        }
        return new SettingsGroup(wording, "data")
                .with(folder)
                .with(row("ui.settings.to-file", "ui.settings.export", this::export))
                .with(row("ui.settings.from-file", "ui.settings.import", this::importFile))
                .with(row("ui.settings.defaults", "ui.settings.reset", this::reset));
    }

    private SettingRow row(String key, String buttonKey, Runnable action) {
        JButton button = Buttons.of(wording, buttonKey, action);
        return SettingRow.beside(wording, key, button, null);
    }

    private void openFolder(Path home) {
        try {
            files.open(home);
        } catch (IOException | IllegalArgumentException unable) {
            LOG.warn("the folder could not be opened: {}", home, unable);
            say.accept(wording.say("ui.settings.folder.is", home.toString()));
        }
    }

    private void export() {
        Optional<Path> chosen = files.toWrite(owner, wording.say("ui.settings.to-file"), NAME);
        if (chosen.isEmpty()) {
            return;
        }
        Path file = chosen.get();
        Settings exported = current.get();
        worker.execute(() -> {
            String outcome;
            try {
                SettingsFile.write(file, exported);
                outcome = wording.say("ui.settings.exported", String.valueOf(file.getFileName()));
            } catch (IOException unwritable) {
                LOG.warn("settings could not be exported: {}", file, unwritable);
                outcome = wording.say("ui.settings.not-exported", String.valueOf(unwritable.getMessage()));
            }
            String shown = outcome;
            EventThread.run(() -> say.accept(shown));
        });
    }

    private void importFile() {
        Optional<Path> chosen = files.toRead(owner, wording.say("ui.settings.from-file"));
        if (chosen.isEmpty()) {
            return;
        }
        Path file = chosen.get();
        String name = String.valueOf(file.getFileName());
        worker.execute(() -> {
            try {
                Optional<Imported> read = SettingsFile.read(file);
                EventThread.run(() -> read.ifPresentOrElse(
                        imported -> use(imported, name),
                        () -> say.accept(wording.say("ui.settings.not-settings", name))));
            } catch (IOException unreadable) {
                LOG.warn("settings could not be imported: {}", file, unreadable);
                String why = String.valueOf(unreadable.getMessage());
                EventThread.run(() -> say.accept(wording.say("ui.settings.not-imported", why)));
            }
        });
    }

    private void use(Imported imported, String name) {
        use.accept(imported.settings());
        String replaced = imported.remarks().stream().map(wording::say).collect(Collectors.joining(" "));
        say.accept(
                replaced.isEmpty()
                        ? wording.say("ui.settings.imported", name)
                        : wording.say("ui.settings.imported-partly", name, replaced));
    }

    private void reset() {
        use.accept(Settings.DEFAULT);
        say.accept(wording.say("ui.settings.was-reset"));
    }
}
