package org.patchlight.desktop.windows;

import com.sun.jna.platform.win32.User32;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.Toasts;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.WakeEvents;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.desktop.windows.launch.WindowsAutostart;
import org.patchlight.desktop.windows.launch.WindowsElevation;
import org.patchlight.desktop.windows.toast.WindowsToasts;
import org.patchlight.desktop.windows.tray.NativeTray;
import org.patchlight.desktop.windows.window.Broadcast;
import org.patchlight.desktop.windows.window.LostUnlock;
import org.patchlight.desktop.windows.window.SessionNotifications;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.UserAttention;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop of Windows 7 and later. One hidden window receives all messages of Windows. */
public final class WindowsDesktop implements Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsDesktop.class);

    private static final String NAME = "Patchlight";
    /** Windows gives a program 5 s when the session ends. */
    private static final Duration SESSION_END_LIMIT = Duration.ofSeconds(4);

    private final ShellWindow window;
    private final OwnProgram program;
    private final ExecutorService events = Workers.pool("desktop-events");
    private final Map<TrayKind, TrayOpener> others;
    private final Runnable onSessionEnd;
    private final int taskbarCreated = User32.INSTANCE.RegisterWindowMessage("TaskbarCreated");
    private final WindowsWakeEvents wakeEvents = new WindowsWakeEvents(events);
    private final UserAttention attention = new UserAttention();
    private final SessionNotifications notifications;
    private final LostUnlock lostUnlock;
    private final WindowsAppearance appearance;
    private final WindowsAutostart autostart;
    private final WindowsElevation elevation;
    private volatile @Nullable Tray tray;

    private WindowsDesktop(
            ShellWindow window, OwnProgram program, Map<TrayKind, TrayOpener> others, Runnable onSessionEnd) {
        this.window = window;
        this.program = program;
        this.others = others.isEmpty() ? Map.of() : new EnumMap<>(others);
        this.onSessionEnd = onSessionEnd;
        this.notifications = new SessionNotifications(window);
        this.lostUnlock = new LostUnlock(window, () -> sessionIs(Broadcast.UNLOCKED));
        this.appearance = new WindowsAppearance(window, events);
        this.autostart = new WindowsAutostart(NAME, program);
        this.elevation = new WindowsElevation(program, window.handle());
    }

    /**
     * Opens the desktop.
     *
     * @param program how this program is started again
     * @param others the trays other than the native one, by kind; used only if one is asked for
     * @param onSessionEnd called when the person signs out or the PC shuts down; has 4 s before Windows may end the
     *     process, and may close this desktop as its last step
     * @throws IOException if this session has no desktop
     */
    public static WindowsDesktop open(OwnProgram program, Map<TrayKind, TrayOpener> others, Runnable onSessionEnd)
            throws IOException {
        WindowsDesktop desktop = new WindowsDesktop(ShellWindow.open(), program, others, onSessionEnd);
        desktop.window.post(() -> {
            desktop.window.allow(desktop.taskbarCreated);
            desktop.window.listen(desktop::received);
            desktop.notifications.register();
        });
        return desktop;
    }

    @Override
    public Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick) {
        Optional<Tray> opened = switch (kind) {
            case AUTO, NATIVE -> Optional.of(NativeTray.open(window, onPrimaryClick));
            // Both report an icon even without a taskbar, so Windows itself is asked first.
            case DORKBOX, AWT -> NativeTray.hasTaskbar() ? otherTray(kind, onPrimaryClick) : Optional.empty();
        };
        tray = opened.orElse(null);
        return opened;
    }

    @Override
    public Optional<Notifier> balloons() {
        Tray now = tray;
        if (now instanceof NativeTray own) {
            return Optional.of(own.balloons());
        }
        return now instanceof Notifier notifier ? Optional.of(notifier) : Optional.empty();
    }

    @Override
    public Optional<Toasts> openToasts(Path home, Supplier<Optional<Path>> picture) {
        String command = program.command(List.of(ToastLink.COMMAND, home.toString()));
        return WindowsToasts.open(NAME, picture, command);
    }

    @Override
    public boolean mayDisturb() {
        return attention.mayDisturb();
    }

    @Override
    public Autostart autostart() {
        return autostart;
    }

    @Override
    public Appearance appearance() {
        return appearance;
    }

    @Override
    public Elevation elevation() {
        return elevation;
    }

    @Override
    public WakeEvents wakeEvents() {
        return wakeEvents;
    }

    @Override
    public void close() {
        closeTray();
        window.post(notifications::unregister);
        window.close();
        events.shutdown();
    }

    private void closeTray() {
        Tray open = tray;
        tray = null;
        if (open != null) {
            open.close();
        }
    }

    private Optional<Tray> otherTray(TrayKind kind, Runnable onPrimaryClick) {
        TrayOpener opener = others.get(kind);
        return opener == null ? Optional.empty() : opener.open(onPrimaryClick);
    }

    private void received(int message, long wParam, long lParam) {
        Broadcast broadcast = Broadcast.of(message, wParam, taskbarCreated);
        switch (broadcast) {
            case TASKBAR_CREATED -> ifOwn(NativeTray::addAgain);
            case DISPLAY_CHANGED -> ifOwn(NativeTray::checkSize);
            case SETTINGS_CHANGED -> {
                appearance.settingsChanged();
                ifOwn(NativeTray::checkSize);
            }
            case RESUMED -> {
                attention.resumed();
                wakeEvents.received(broadcast);
            }
            case LOCKED, UNLOCKED -> {
                lostUnlock.locked(broadcast == Broadcast.LOCKED);
                sessionIs(broadcast);
            }
            case TIME_CHANGED -> wakeEvents.received(broadcast);
            case SESSION_ENDS -> endSession();
            case NONE -> LOG.trace("Message {}", message);
        }
    }

    private void sessionIs(Broadcast broadcast) {
        attention.locked(broadcast == Broadcast.LOCKED);
        wakeEvents.received(broadcast);
    }

    private void ifOwn(Consumer<NativeTray> what) {
        if (tray instanceof NativeTray own) {
            what.accept(own);
        }
    }

    private void endSession() {
        LOG.info("The session ends");
        window.waitHere(events.submit(onSessionEnd), SESSION_END_LIMIT);
    }
}
