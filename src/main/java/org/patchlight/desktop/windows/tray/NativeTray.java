package org.patchlight.desktop.windows.tray;

import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.TrayPicture;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.WindowTimer;
import org.patchlight.machine.MachineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native icon in the notification area of Windows: its picture, tooltip, clicks and menu. */
public final class NativeTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(NativeTray.class);

    /** Windows drops changes that come faster. */
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(1);

    private static final int LONGEST_TOOLTIP = 127;

    private final ShellWindow window;
    private final NotifyIcon icon;
    private final NativeBalloons balloons;
    private final NativeMenu menu;
    private final WindowTimer change;
    private final Runnable onPrimaryClick;
    private volatile Runnable onPointer = () -> {};

    private List<MenuEntry> entries = List.of();
    private @Nullable TrayFace wanted;
    private @Nullable Shown shown;
    private long changedAt = MachineTime.nanos() - BETWEEN_CHANGES.toNanos();
    private boolean closed;

    /** What the notification area shows now. */
    private record Shown(TrayPicture picture, int pixels, String tooltip) {}

    private NativeTray(ShellWindow window, Runnable onPrimaryClick) {
        this.window = window;
        this.onPrimaryClick = onPrimaryClick;
        this.icon = new NotifyIcon(
                window.handle(),
                new WindowsNotificationArea(),
                body -> new WindowTimer(window, body),
                MachineTime::nanos);
        this.balloons = new NativeBalloons(window, icon, onPrimaryClick);
        this.menu = new NativeMenu(window);
        this.change = new WindowTimer(window, this::showWanted);
    }

    /**
     * Opens the tray. Its icon is added with the first face, and keeps trying until Windows accepts it, so this never
     * fails.
     */
    public static NativeTray open(ShellWindow window, Runnable onPrimaryClick) {
        NativeTray tray = new NativeTray(window, onPrimaryClick);
        window.post(() -> {
            window.allow(NotifyIcon.CALLBACK);
            window.listen(tray::received);
        });
        return tray;
    }

    /** Whether this session has a taskbar now. Without one, no tray of any kind can be seen. */
    public static boolean hasTaskbar() {
        return new WindowsNotificationArea().hasTaskbar();
    }

    /** The balloons of this icon. */
    public Notifier balloons() {
        return balloons;
    }

    @Override
    public void show(TrayFace face) {
        window.post(() -> {
            wanted = face;
            entries = face.menu();
            showSoon();
        });
    }

    /** Adds the icon again; call this when Explorer has a new taskbar, which knows no icons yet. */
    public void addAgain() {
        icon.addAgain();
        // The new taskbar may have another scale.
        showSoon();
    }

    /** Draws the icon again if its size has changed; call this when the screens or their scale changed. */
    public void checkSize() {
        showSoon();
    }

    @Override
    public void onPresence(Consumer<TrayPresence> listener) {
        window.post(() -> icon.onPresence(listener));
    }

    @Override
    public void onPointer(Runnable listener) {
        onPointer = listener;
    }

    @Override
    public Optional<Rectangle> place() {
        return WindowsNotificationArea.place(window.handle(), NotifyIcon.NUMBER)
                .map(HiddenIcons::around)
                .flatMap(edges -> ScreenPlace.of(edges, screens()));
    }

    private static List<ScreenPlace.Screen> screens() {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(GraphicsDevice::getDefaultConfiguration)
                .map(screen -> new ScreenPlace.Screen(
                        screen.getBounds(), screen.getDefaultTransform().getScaleX()))
                .toList();
    }

    @Override
    public String kind() {
        return "native";
    }

    @Override
    public void close() {
        try {
            window.ask(() -> {
                if (!closed) {
                    closed = true;
                    icon.delete();
                }
                return closed;
            });
        } catch (IOException failed) {
            LOG.debug("The icon could not be removed; the taskbar removes it when the mouse passes over it", failed);
        }
    }

    private void showSoon() {
        long left = BETWEEN_CHANGES.toNanos() - (MachineTime.nanos() - changedAt);
        if (change.waiting()) {
            return;
        }
        if (left <= 0) {
            showWanted();
        } else {
            change.start(Duration.ofNanos(left).plusMillis(10));
        }
    }

    private void showWanted() {
        TrayFace face = wanted;
        if (face == null || closed) {
            return;
        }
        Shown next = new Shown(face.picture(), IconSize.pixels(), TrayText.clip(face.tooltip(), LONGEST_TOOLTIP));
        if (next.equals(shown)) {
            return;
        }
        IconHandle picture = IconHandle.of(next.picture().at(next.pixels()));
        if (picture == null) {
            LOG.warn("Windows has no room for an icon");
            change.start(NotifyIcon.LATER);
            return;
        }
        icon.show(picture, next.tooltip());
        shown = next;
        changedAt = MachineTime.nanos();
    }

    private void received(int message, long wParam, long lParam) {
        if (message != NotifyIcon.CALLBACK || closed) {
            return;
        }
        TrayMessage event = TrayMessage.decode(NotifyIcon.NUMBER, wParam, lParam);
        switch (event.kind()) {
            case PRIMARY_CLICK -> SwingUtilities.invokeLater(onPrimaryClick);
            case POINTER -> onPointer.run();
            case MENU -> window.post(() -> openMenu(event.at()));
            case BALLOON_SHOWN, BALLOON_CLOSED, BALLOON_CLICKED -> balloons.received(event.kind());
            case OTHER -> LOG.trace("Message not handled: {} {}", wParam, lParam);
        }
    }

    private void openMenu(Optional<TrayMessage.Point> at) {
        menu.choose(entries, at)
                .ifPresentOrElse(action -> SwingUtilities.invokeLater(action.run()), icon::giveFocusBack);
    }
}
