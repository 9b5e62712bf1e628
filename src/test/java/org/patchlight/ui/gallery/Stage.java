package org.patchlight.ui.gallery;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.settings.Settings;
import org.patchlight.ui.Samples;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.ScriptedStore;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.UserInterface;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/** The whole user interface with scripted parts around it. */
public final class Stage implements AutoCloseable {
    /** Where the tray of the test display shows icons, in pixels of the screen. */
    private static final Rectangle ICON = new Rectangle(1180, 876, 24, 24);

    public final ScriptedWatch watch = new ScriptedWatch(Samples.joined());
    public final ScriptedDesktop desktop = new ScriptedDesktop();
    public final Words words;
    public final UserInterface ui;
    /** A folder for files of the program. */
    final Path home;

    /** A user interface with these texts. */
    Stage(Words words, Path home) {
        this.words = words;
        this.home = home;
        ui = new UserInterface(
                watch,
                new ScriptedStore(Settings.DEFAULT),
                desktop,
                words,
                new ProgramFacts("0.1.0", "17", "Windows 11 Pro 23H2 (build 22631), clock-behind", true),
                Samples.TOOLS,
                () -> {});
    }

    /** A user interface in a language, which writes no files. */
    public Stage(Locale language) {
        this(Words.of(language, ZoneOffset.UTC), Path.of(""));
    }

    /** Where the tray icon is, in units of Swing. */
    static Optional<Rectangle> icon() {
        double scale = Double.parseDouble(System.getProperty("sun.java2d.uiScale", "1"));
        return Optional.of(
                new Rectangle((int) (ICON.x / scale), (int) (ICON.y / scale), (int) (ICON.width / scale), (int)
                        (ICON.height / scale)));
    }

    /** The theme is one of the whole process. */
    @Override
    public void close() throws Exception {
        desktop.contrast(null);
        ui.close();
        OpenWindows.disposeAll();
    }
}
