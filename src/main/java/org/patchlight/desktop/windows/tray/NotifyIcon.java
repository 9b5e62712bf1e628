package org.patchlight.desktop.windows.tray;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.WindowTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The icon in the notification area, as calls of {@code Shell_NotifyIcon}. Used on the window's thread only. The icon
 * is identified by window and number, not by GUID: Windows binds a GUID to the path of the program, so it fails after
 * the program has moved.
 */
final class NotifyIcon {
    /** The message that the notification area sends about the icon. */
    static final int CALLBACK = 0x8001;

    /** The number of the icon. It is not 0, so that the two encodings of the message can be distinguished. */
    static final int NUMBER = 1;

    private static final Logger LOG = LoggerFactory.getLogger(NotifyIcon.class);
    private static final int ADD = 0;
    private static final int MODIFY = 1;
    private static final int DELETE = 2;
    private static final int SET_FOCUS = 3;
    private static final int SET_VERSION = 4;
    private static final int HAS_MESSAGE = 1;
    private static final int HAS_ICON = 2;
    private static final int HAS_TIP = 4;
    private static final int HAS_STATE = 8;
    private static final int HAS_INFO = 0x10;

    /** With version 4 the plain tooltip is shown only if this is set. */
    private static final int SHOW_TIP = 0x80;

    private static final int HIDDEN = 1;

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ShellWindow window;
    private final WindowTimer again;
    private int attemptsLeft;
    private boolean deleted;
    private @Nullable IconHandle icon;
    private String tip = "";
    private Consumer<Boolean> outcome = done -> {};

    NotifyIcon(ShellWindow window) {
        this.window = window;
        this.again = new WindowTimer(window, this::attempt);
    }

    /**
     * Adds the icon, hidden until it has a picture. Tries 5 times, 2 s apart, because it fails while the taskbar is
     * starting.
     *
     * @param outcome called on the window's thread with whether it worked
     */
    void add(Consumer<Boolean> outcome) {
        this.outcome = outcome;
        attemptsLeft = ATTEMPTS;
        attempt();
    }

    /** Shows this picture and tooltip. Adds the icon again if Windows has lost it. */
    void show(IconHandle picture, String tooltip) {
        IconHandle old = icon;
        icon = picture;
        tip = tooltip;
        if (!again.waiting() && !call(MODIFY, face())) {
            add(done -> {});
        }
        if (old != null) {
            old.close();
        }
    }

    /** Shows a balloon; an empty text removes it. */
    boolean balloon(String title, String text, int infoFlags) {
        NotifyIconData data = data(HAS_INFO | SHOW_TIP);
        data.info(title, text);
        data.dwInfoFlags = infoFlags;
        return call(MODIFY, data);
    }

    /** Returns the keyboard focus to the notification area after a menu was cancelled. */
    void giveFocusBack() {
        call(SET_FOCUS, data(0));
    }

    /** Removes the icon. */
    void delete() {
        deleted = true;
        call(DELETE, data(0));
        if (icon != null) {
            icon.close();
            icon = null;
        }
    }

    private void attempt() {
        if (deleted) {
            return;
        }
        attemptsLeft--;
        NotifyIconData face = face();
        face.uFlags |= HAS_MESSAGE;
        face.uCallbackMessage = CALLBACK;
        if (call(ADD, face)) {
            NotifyIconData version = data(0);
            version.uVersion = 4;
            boolean modern = call(SET_VERSION, version);
            LOG.debug("The tray icon is there, version 4: {}", modern);
            outcome.accept(true);
        } else if (attemptsLeft > 0) {
            again.start(PAUSE);
        } else {
            LOG.warn("The notification area does not accept the icon");
            outcome.accept(false);
        }
    }

    private NotifyIconData face() {
        NotifyIconData data = data(HAS_TIP | SHOW_TIP | HAS_STATE);
        data.tip(tip);
        data.dwStateMask = HIDDEN;
        IconHandle picture = icon;
        if (picture == null) {
            data.dwState = HIDDEN;
        } else {
            data.uFlags |= HAS_ICON;
            data.hIcon = picture.handle();
        }
        return data;
    }

    private NotifyIconData data(int flags) {
        NotifyIconData data = new NotifyIconData();
        data.cbSize = data.size();
        data.hWnd = window.handle();
        data.uID = NUMBER;
        data.uFlags = flags;
        return data;
    }

    private static boolean call(int message, NotifyIconData data) {
        return ShellLibrary.INSTANCE.Shell_NotifyIcon(message, data);
    }

    /** The function of {@code shell32.dll} that jna-platform lacks. */
    interface ShellLibrary extends StdCallLibrary {
        ShellLibrary INSTANCE = Native.load("shell32", ShellLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        boolean Shell_NotifyIcon(int message, NotifyIconData data);
    }
}
