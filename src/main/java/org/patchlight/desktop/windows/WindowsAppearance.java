package org.patchlight.desktop.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.WindowTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Light or dark, as the person chose in Windows 10 (1607; for the taskbar 1903) and later. */
final class WindowsAppearance implements Appearance {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsAppearance.class);
    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

    /** One change of the theme is told several times within a moment. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final WindowTimer settled;
    private final Executor executor;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Looks last = read();

    private record Looks(boolean darkWindows, boolean darkTaskbar) {}

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
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    /** Some setting changed; called on the window's thread. */
    void settingsChanged() {
        settled.start(SETTLE);
    }

    private void compare() {
        Looks now = read();
        if (!now.equals(last)) {
            last = now;
            executor.execute(() -> listeners.forEach(Runnable::run));
        }
    }

    /** Where nothing was chosen, windows are light and the taskbar is dark: so has every Windows since 7 begun, but 11, which writes it. */
    private static Looks read() {
        return new Looks(!light("AppsUseLightTheme", true), !light("SystemUsesLightTheme", false));
    }

    private static boolean light(String value, boolean absent) {
        try {
            return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, KEY, value)
                    ? Advapi32Util.registryGetIntValue(WinReg.HKEY_CURRENT_USER, KEY, value) != 0
                    : absent;
        } catch (RuntimeException unreadable) {
            LOG.debug("The theme could not be read: {}", unreadable.toString());
            return absent;
        }
    }
}
