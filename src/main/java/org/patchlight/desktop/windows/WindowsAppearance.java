package org.patchlight.desktop.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.ContrastColors;
import org.patchlight.desktop.windows.window.ContrastTheme;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.WindowTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The light or dark theme of Windows 10 and later (1607 for windows, 1903 for the taskbar), its contrast theme, accent
 * colour and text size. A value of the registry with an unexpected type counts as not chosen.
 */
final class WindowsAppearance implements Appearance {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsAppearance.class);
    private static final String THEME = "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
    private static final String WINDOW_MANAGER = "Software\\Microsoft\\Windows\\DWM";
    private static final String ACCESSIBILITY = "Software\\Microsoft\\Accessibility";
    private static final int LIGHT = 1;
    private static final int PERCENT = 100;
    private static final int MOST_PERCENT = 225;

    /** Windows reports one change of the theme several times within a moment. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final WindowTimer settled;
    private final Executor executor;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Theme last = read();

    private record Theme(
            boolean darkWindows,
            boolean darkTaskbar,
            Optional<ContrastColors> contrast,
            Optional<Color> accent,
            double textScale) {}

    WindowsAppearance(ShellWindow window, Executor executor) {
        this.settled = new WindowTimer(window, this::compare);
        this.executor = executor;
    }

    @Override
    public boolean darkWindows() {
        return read().darkWindows();
    }

    @Override
    public boolean darkTaskbar() {
        return read().darkTaskbar();
    }

    @Override
    public Optional<ContrastColors> contrast() {
        return read().contrast();
    }

    @Override
    public Optional<Color> accent() {
        return read().accent();
    }

    @Override
    public double textScale() {
        return read().textScale();
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    /** Call this on the window's thread when Windows reports a changed setting. */
    void settingsChanged() {
        settled.start(SETTLE);
    }

    private void compare() {
        Theme now = read();
        if (!now.equals(last)) {
            last = now;
            executor.execute(() -> listeners.forEach(Runnable::run));
        }
    }

    /**
     * Without a choice, windows are light and the taskbar is dark. That is the default of Windows 7 to 10; Windows 11
     * stores its own. A contrast theme decides both.
     */
    private static Theme read() {
        Optional<ContrastColors> contrast = ContrastTheme.read();
        return new Theme(
                contrast.map(ContrastColors::isDark).orElseGet(() -> dword(THEME, "AppsUseLightTheme", LIGHT) == 0),
                contrast.map(ContrastColors::isDark).orElseGet(() -> dword(THEME, "SystemUsesLightTheme", 0) == 0),
                contrast,
                accent(dword(WINDOW_MANAGER, "AccentColor", 0)),
                textScale(dword(ACCESSIBILITY, "TextScaleFactor", PERCENT)));
    }

    /** Windows stores the accent colour without transparency, so 0 is no colour. */
    static Optional<Color> accent(int value) {
        return value == 0 ? Optional.empty() : Optional.of(ContrastTheme.ofColorRef(value));
    }

    /** @param percent 100 to 225 in the settings of Windows; values beyond count as the nearest of these */
    static double textScale(int percent) {
        return Math.max(PERCENT, Math.min(MOST_PERCENT, percent)) / (double) PERCENT;
    }

    private static int dword(String key, String value, int absent) {
        try {
            return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, value)
                    ? Advapi32Util.registryGetIntValue(WinReg.HKEY_CURRENT_USER, key, value)
                    : absent;
        } catch (RuntimeException unreadable) {
            LOG.debug("{} could not be read: {}", value, unreadable.toString());
            return absent;
        }
    }
}
