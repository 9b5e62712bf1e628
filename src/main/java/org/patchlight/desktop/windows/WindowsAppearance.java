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

/** The light or dark theme of Windows 10 and later (1607 for windows, 1903 for the taskbar). */
final class WindowsAppearance implements Appearance {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsAppearance.class);
    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

    /** Windows reports one change of the theme several times within a moment. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final WindowTimer settled;
    private final Executor executor;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Theme last = read();

    private record Theme(boolean darkWindows, boolean darkTaskbar) {}

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
     * stores its own.
     */
    private static Theme read() {
        return new Theme(!light("AppsUseLightTheme", true), !light("SystemUsesLightTheme", false));
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
