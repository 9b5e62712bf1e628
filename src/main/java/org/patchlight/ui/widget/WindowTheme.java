package org.patchlight.ui.widget;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.util.function.Supplier;
import org.patchlight.desktop.Appearance;
import org.patchlight.settings.Settings.Theme;

/**
 * The theme of the windows: light or dark, as the user chose or as the desktop is set. FlatLaf is loaded with the first
 * window, so that a tray without windows needs little memory.
 */
public final class WindowTheme {
    private final Supplier<Theme> chosen;
    private final Appearance appearance;
    private boolean ready;
    private boolean shownDark;

    /**
     * A theme that follows the setting and the desktop.
     *
     * @param chosen the current setting
     * @param appearance whether the desktop is dark
     */
    public WindowTheme(Supplier<Theme> chosen, Appearance appearance) {
        this.chosen = chosen;
        this.appearance = appearance;
        appearance.onChange(this::changed);
    }

    /** Prepares the theme before a window is built. Call it on the event thread. */
    public void ensure() {
        EventThread.check();
        if (!ready) {
            ready = true;
            Loaded.prepare();
            shownDark = dark();
            Loaded.put(shownDark);
        }
    }

    /** Applies a change of the setting or of the desktop. May be called from any thread. */
    public void changed() {
        EventQueue.invokeLater(() -> {
            boolean dark = dark();
            if (ready && dark != shownDark) {
                shownDark = dark;
                Loaded.put(dark);
                FlatLaf.updateUI();
            }
        });
    }

    private boolean dark() {
        return switch (chosen.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> appearance.darkWindows();
        };
    }

    /** A separate class, so that loading {@link WindowTheme} doesn't load FlatLaf. */
    private static final class Loaded {
        static void prepare() {
            FlatLaf.registerCustomDefaultsSource("org.patchlight.ui");
        }

        static void put(boolean dark) {
            if (dark) {
                FlatDarkLaf.setup();
            } else {
                FlatLightLaf.setup();
            }
        }
    }
}
