package org.patchlight.desktop.windows.tray;

import com.sun.jna.platform.win32.WinDef.HWND;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.desktop.windows.window.OneShotTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The icon in the notification area, as calls of {@code Shell_NotifyIcon}. Used on the window's thread only. The icon
 * is identified by window and number, not by GUID: Windows binds a GUID to the path of the program, so it fails after
 * the program has moved.
 *
 * <p>The icon is added with its first picture. Until Windows accepts it, it is offered again and again without end: at
 * sign-in, Explorer may start minutes later than this program.
 */
final class NotifyIcon {
    /** The message that the notification area sends about the icon. */
    static final int CALLBACK = 0x8001;

    /** The number of the icon. It is not 0, so that the two encodings of the message can be distinguished. */
    static final int NUMBER = 1;

    /** How long an icon that isn't accepted is ordinary, because the taskbar is starting. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Between two attempts during that time. */
    static final Duration SOON = Duration.ofSeconds(2);
    /** Between two attempts after it. */
    static final Duration LATER = Duration.ofSeconds(30);

    static final int ADD = 0;
    static final int MODIFY = 1;
    static final int DELETE = 2;
    static final int SET_FOCUS = 3;
    static final int SET_VERSION = 4;

    private static final Logger LOG = LoggerFactory.getLogger(NotifyIcon.class);
    private static final int HAS_MESSAGE = 1;
    private static final int HAS_ICON = 2;
    private static final int HAS_TIP = 4;
    private static final int HAS_INFO = 0x10;

    /** With version 4 the plain tooltip is shown only if this is set. */
    private static final int SHOW_TIP = 0x80;

    private static final int VERSION_4 = 4;

    private final HWND window;
    private final NotificationArea area;
    private final LongSupplier nanos;
    private final OneShotTimer again;
    private @Nullable IconHandle icon;
    private String tip = "";
    private boolean deleted;
    private boolean accepted;
    private boolean acceptedEver;
    private long waitingSince;
    private TrayPresence presence = TrayPresence.WAITING;
    private Consumer<TrayPresence> listener = now -> {};

    /**
     * An icon that isn't added yet.
     *
     * @param window receives the messages about the icon
     * @param timers makes a timer for a body
     * @param nanos the monotonic clock
     */
    NotifyIcon(HWND window, NotificationArea area, Function<Runnable, OneShotTimer> timers, LongSupplier nanos) {
        this.window = window;
        this.area = area;
        this.nanos = nanos;
        this.again = timers.apply(this::attempt);
    }

    /** Reports whether the icon can be seen, now and at each change. */
    void onPresence(Consumer<TrayPresence> newListener) {
        listener = newListener;
        newListener.accept(presence);
    }

    /** Whether the icon can be seen. */
    TrayPresence presence() {
        return presence;
    }

    /** Shows this picture and tooltip, at the first time by adding the icon. Adds it again if Windows has lost it. */
    void show(IconHandle picture, String tooltip) {
        IconHandle old = icon;
        icon = picture;
        tip = tooltip;
        if (accepted ? !area.call(MODIFY, face()) : !again.waiting()) {
            addAgain();
        }
        if (old != null) {
            old.close();
        }
    }

    /** Adds the icon again, because Explorer may have a new taskbar, which knows no icons yet. */
    void addAgain() {
        accepted = false;
        waitingSince = nanos.getAsLong();
        attempt();
    }

    /**
     * Shows a balloon; an empty text removes it.
     *
     * @return false if it can't be shown now, as without an icon that can be seen
     */
    boolean balloon(String title, String text, int infoFlags) {
        if (presence != TrayPresence.SHOWN) {
            return false;
        }
        NotifyIconData data = data(HAS_INFO | SHOW_TIP);
        data.info(title, text);
        data.dwInfoFlags = infoFlags;
        boolean shown = area.call(MODIFY, data);
        if (!shown) {
            addAgain();
        }
        return shown;
    }

    /** Returns the keyboard focus to the notification area after a menu was cancelled. */
    void giveFocusBack() {
        area.call(SET_FOCUS, data(0));
    }

    /** Removes the icon. */
    void delete() {
        deleted = true;
        accepted = false;
        area.call(DELETE, data(0));
        if (icon != null) {
            icon.close();
            icon = null;
        }
    }

    private void attempt() {
        if (deleted || icon == null) {
            return;
        }
        NotifyIconData face = face();
        face.uFlags |= HAS_MESSAGE;
        face.uCallbackMessage = CALLBACK;
        // ADD answers false if an earlier ADD was carried out too late, or if Explorer only rebuilt its taskbar for
        // another scale. MODIFY succeeds only for an icon that is there.
        if (area.call(ADD, face) || area.call(MODIFY, face)) {
            NotifyIconData version = data(0);
            version.uVersion = VERSION_4;
            boolean modern = area.call(SET_VERSION, version);
            LOG.debug("The tray icon is there, version 4: {}", modern);
            accepted = true;
            acceptedEver = true;
            report(area.isHiddenByPolicy() ? TrayPresence.HIDDEN : TrayPresence.SHOWN);
        } else {
            boolean ordinary = nanos.getAsLong() - waitingSince < PATIENCE.toNanos();
            report(ordinary || acceptedEver ? TrayPresence.WAITING : reason());
            again.start(ordinary ? SOON : LATER);
        }
    }

    private TrayPresence reason() {
        if (area.isHiddenByPolicy()) {
            return TrayPresence.HIDDEN;
        }
        return area.hasTaskbar() ? TrayPresence.REFUSED : TrayPresence.NO_AREA;
    }

    private void report(TrayPresence now) {
        if (now != presence) {
            LOG.info("The tray icon: {}", now.id());
            presence = now;
            listener.accept(now);
        }
    }

    private NotifyIconData face() {
        NotifyIconData data = data(HAS_TIP | SHOW_TIP);
        data.tip(tip);
        if (icon != null) {
            data.uFlags |= HAS_ICON;
            data.hIcon = icon.handle();
        }
        return data;
    }

    private NotifyIconData data(int flags) {
        NotifyIconData data = new NotifyIconData();
        data.cbSize = data.size();
        data.hWnd = window;
        data.uID = NUMBER;
        data.uFlags = flags;
        return data;
    }
}
