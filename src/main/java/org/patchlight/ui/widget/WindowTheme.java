package org.patchlight.ui.widget;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Toolkit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.UIDefaults;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.ContrastColors;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.style.Contrast;

/**
 * The theme of the windows: light or dark, as the user chose or as the desktop is set, with its accent colour and text
 * size. A contrast theme of the desktop comes before that choice. FlatLaf is loaded with the first window, so that a
 * tray without windows needs little memory.
 */
public final class WindowTheme {
    /** The body text at normal size, in pixels of Swing. */
    private static final int BODY = 13;

    private static volatile Optional<ContrastColors> contrast = Optional.empty();

    private final Supplier<Theme> chosen;
    private final Appearance appearance;
    private final Supplier<Locale> locale;
    private @Nullable Look shown;
    /** The colours of what belongs to the taskbar; null while they are those of the windows. */
    private @Nullable UIDefaults ofTaskbar;

    private Runnable afterwards = () -> {};

    private record Look(
            boolean dark,
            boolean taskbarDark,
            Optional<ContrastColors> contrast,
            Optional<Color> accent,
            double textScale) {
        /** The look of windows that are as the taskbar is. */
        Look taskbar() {
            return new Look(taskbarDark, taskbarDark, contrast, accent, textScale);
        }
    }

    /** A theme for windows in the default language of this process. */
    public WindowTheme(Supplier<Theme> chosen, Appearance appearance) {
        this(chosen, appearance, Locale::getDefault);
    }

    /**
     * A theme that follows the setting and the desktop.
     *
     * @param chosen the current setting
     * @param appearance how the desktop looks
     * @param locale the language of the windows, which decides their reading direction
     */
    public WindowTheme(Supplier<Theme> chosen, Appearance appearance, Supplier<Locale> locale) {
        this.chosen = chosen;
        this.appearance = appearance;
        this.locale = locale;
        appearance.onChange(this::changed);
    }

    /** The contrast theme that the windows show; empty without one. */
    static Optional<ContrastColors> contrast() {
        return contrast;
    }

    /** Prepares the theme before a window is built. Call it on the event thread. */
    public void ensure() {
        EventThread.check();
        if (shown == null) {
            Loaded.prepare(locale.get());
            put(look());
        }
    }

    /** Applies a change of the setting or of the desktop. May be called from any thread. */
    public void changed() {
        EventQueue.invokeLater(() -> {
            Look look = look();
            if (shown != null && !look.equals(shown)) {
                put(look);
                FlatLaf.updateUI();
                afterwards.run();
            }
        });
    }

    /** Runs this on the event thread after each change, to apply it to what belongs to the taskbar. */
    public void afterChange(Runnable body) {
        afterwards = body;
    }

    /**
     * Builds, updates or paints what belongs to the taskbar: with a theme of the system, it is as light or dark as the
     * taskbar, and windows may differ. Call it on the event thread, after {@link #ensure}.
     */
    public void asTaskbar(Runnable body) {
        UIDefaults colors = ofTaskbar;
        if (colors == null) {
            body.run();
        } else {
            Loaded.with(colors, body);
        }
    }

    /** Applies a change of the language to windows that are built from now on. Call it on the event thread. */
    public void speak() {
        EventThread.check();
        if (shown != null) {
            Loaded.speak(locale.get());
        }
    }

    private void put(Look look) {
        shown = look;
        contrast = look.contrast();
        ofTaskbar = look.taskbarDark() == look.dark() ? null : Loaded.defaults(look.taskbar());
        Loaded.put(look);
    }

    private Look look() {
        Optional<ContrastColors> theme = appearance.contrast();
        return new Look(
                isDark(theme, appearance::darkWindows),
                isDark(theme, appearance::darkFlyouts),
                theme,
                appearance.accent(),
                appearance.textScale());
    }

    private boolean isDark(Optional<ContrastColors> theme, BooleanSupplier system) {
        return theme.map(ContrastColors::isDark).orElseGet(() -> switch (chosen.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getAsBoolean();
        });
    }

    /**
     * How much larger the text has to be than that of the desktop.
     *
     * @param scale the text size that the person chose, 1 for normal
     * @param ofDesktop the size of the desktop's font; some versions of Windows scale it already
     */
    static int larger(double scale, int ofDesktop) {
        return scale <= 1 ? 0 : (int) Math.max(0, Math.round(BODY * scale) - Math.max(BODY, ofDesktop));
    }

    /** A separate class, so that loading {@link WindowTheme} doesn't load FlatLaf. */
    private static final class Loaded {
        private static final Color LIGHT_TEXT = Color.WHITE;
        private static final Color DARK_CARD = new Color(0x2B2B2B);
        /** On Windows, the body text is this much larger than the font of the desktop. */
        private static final int ON_WINDOWS = 1;

        static void prepare(Locale locale) {
            FlatLaf.registerCustomDefaultsSource("org.patchlight.ui");
            speak(locale);
        }

        static void speak(Locale locale) {
            JComponent.setDefaultLocale(locale);
        }

        static void put(Look look) {
            choose(look);
            if (look.dark()) {
                FlatDarkLaf.setup();
            } else {
                FlatLightLaf.setup();
            }
        }

        /** The defaults of a look that windows don't have. {@link #put} must follow. */
        static UIDefaults defaults(Look look) {
            choose(look);
            return (look.dark() ? new FlatDarkLaf() : new FlatLightLaf()).getDefaults();
        }

        /** FlatLaf shares what paints components of a kind, with its colours, so here it must not. */
        static void with(UIDefaults colors, Runnable body) {
            boolean shares = FlatUIUtils.setUseSharedUIs(false);
            try {
                FlatLaf.runWithUIDefaultsGetter(colors::get, body);
            } finally {
                FlatUIUtils.setUseSharedUIs(shares);
            }
        }

        private static void choose(Look look) {
            Map<String, String> values = new HashMap<>();
            look.contrast().ifPresent(theme -> values.putAll(ContrastDefaults.of(theme)));
            int larger = larger(look.textScale(), ofDesktop());
            if (larger > 0) {
                values.put("defaultFont", "+" + larger);
                values.put("[win]defaultFont", "+" + (larger + ON_WINDOWS));
            }
            @Nullable Color accent = look.contrast().isPresent()
                    ? null
                    : look.accent().map(color -> readable(color, look.dark())).orElse(null);
            if (accent != null && look.dark()) {
                values.put("[dark]Button.default.background", "$Component.accentColor");
                values.put("[dark]Button.default.foreground", "#000");
            }
            FlatLaf.setGlobalExtraDefaults(values);
            FlatLaf.setSystemColorGetter(name -> name.equals("accent") ? accent : null);
        }

        /** In a light theme, white text stands on the accent colour; in a dark one black text does. */
        private static Color readable(Color accent, boolean dark) {
            return Contrast.on(dark ? DARK_CARD : LIGHT_TEXT, accent, Contrast.TEXT);
        }

        private static int ofDesktop() {
            return Toolkit.getDefaultToolkit().getDesktopProperty("win.messagebox.font") instanceof Font font
                    ? font.getSize() + ON_WINDOWS
                    : BODY;
        }
    }
}
