package org.patchlight.ui.widget;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.util.function.Supplier;
import org.patchlight.desktop.Appearance;
import org.patchlight.settings.Settings.Theme;

/**
 * How the windows look: light or dark, as the person chose or as the desktop is. FlatLaf is loaded with the first window, not before, so that
 * a tray without windows stays small.
 */
public final class WindowTheme {
    private final Supplier<Theme> chosen;
    private final Appearance appearance;
    private boolean ready;
    private boolean shownDark;

    public WindowTheme(Supplier<Theme> chosen, Appearance appearance) {
        this.chosen = chosen;
        this.appearance = appearance;
        appearance.onChange(this::changed);
    }

    /** Makes the look ready for a window to be built; on the event thread. */
    public void ensure() {
        EventThread.check();
        if (!ready) {
            ready = true;
            Loaded.prepare();
            shownDark = dark();
            Loaded.put(shownDark);
        }
    }

    /** Follows a change of the settings or of the desktop; from any thread. */
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

    /** A class of its own, so that loading {@link WindowTheme} loads nothing of FlatLaf. */
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
