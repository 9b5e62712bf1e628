package org.patchlight.ui.toast;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notifier;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.WindowTheme;

/**
 * Notifications as Patchlight's own windows with the same buttons, at the lower right of the screen. They are used if the
 * desktop has no notifications, or none that can be clicked.
 */
public final class ToastWindow implements Notifier {
    /** The height of the taskbar of Windows 11; those of other desktops are lower. */
    private static final int USUAL_BAR = 48;

    private final Wording wording;
    private final WindowTheme theme;
    private final Supplier<Optional<Rectangle>> icon;
    /** By topic, oldest first; the oldest is at the bottom. Used on the event thread only. */
    private final Map<String, Toast> shown = new LinkedHashMap<>();

    /**
     * Notification windows, none of them open.
     *
     * @param wording the texts
     * @param theme the theme of the windows
     * @param icon where the tray icon is, which stays visible; empty if the desktop doesn't say
     */
    public ToastWindow(Wording wording, WindowTheme theme, Supplier<Optional<Rectangle>> icon) {
        this.wording = wording;
        this.theme = theme;
        this.icon = icon;
    }

    @Override
    public boolean show(Notice notice) {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        EventQueue.invokeLater(() -> showNow(notice));
        return true;
    }

    @Override
    public void withdraw(String topic) {
        EventQueue.invokeLater(() -> {
            Toast toast = shown.get(topic);
            if (toast != null) {
                toast.dispose();
            }
        });
    }

    /** Closes all notification windows. */
    public void withdrawAll() {
        EventQueue.invokeLater(() -> List.copyOf(shown.values()).forEach(Toast::dispose));
    }

    private void showNow(Notice notice) {
        theme.ensure();
        Toast older = shown.get(notice.topic());
        if (older != null) {
            older.dispose();
        }
        Toast toast = new Toast(notice, wording, closed -> {
            shown.remove(notice.topic(), closed);
            stack();
        });
        shown.put(notice.topic(), toast);
        stack();
        toast.open();
    }

    /** A desktop that says neither where its bar nor where the icon is has them most likely at the lower edge. */
    private Rectangle freeOf(Rectangle area, Rectangle screen) {
        boolean known = icon.get().isPresent() || area.y + area.height < screen.y + screen.height;
        int bar = known ? 0 : UIScale.scale(USUAL_BAR);
        return new Rectangle(area.x, area.y, area.width, area.height - bar);
    }

    private void stack() {
        List<Toast> toasts = List.copyOf(shown.values());
        if (toasts.isEmpty()) {
            return;
        }
        GraphicsConfiguration screen = toasts.get(0).getGraphicsConfiguration();
        Rectangle area = freeOf(Frames.workArea(screen), screen.getBounds());
        List<Dimension> sizes = toasts.stream().map(Toast::getSize).toList();
        List<Point> places = ToastPlace.of(area, icon.get(), sizes, Spacing.RELATED.pixels());
        for (int n = 0; n < toasts.size(); n++) {
            toasts.get(n).setLocation(places.get(n));
        }
    }
}
