package org.patchlight.desktop.windows.tray;

import java.io.IOException;
import java.util.List;
import javax.swing.SwingUtilities;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The balloons of the icon, which Windows 10 and later show as toasts. */
final class NativeBalloons implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(NativeBalloons.class);
    private static final int INFO = 1;
    private static final int WARNING = 2;
    private static final int ERROR = 3;
    private static final int RESPECT_QUIET_TIME = 0x80;

    /** Windows allows 63 and 255 UTF-16 units, and recommends at most 200 for the text. */
    private static final int LONGEST_TITLE = 63;

    private static final int LONGEST_TEXT = 200;

    private final ShellWindow window;
    private final NotifyIcon icon;
    private final Runnable openAll;
    private final BalloonOrder order = new BalloonOrder();

    /** @param openAll called on the event thread for a click that may belong to several notices */
    NativeBalloons(ShellWindow window, NotifyIcon icon, Runnable openAll) {
        this.window = window;
        this.icon = icon;
        this.openAll = openAll;
    }

    @Override
    public boolean show(Notice notice) {
        if (notice.progress().isPresent()) {
            // A balloon can't change: there would be one for each step.
            return false;
        }
        try {
            return window.ask(() -> showNow(notice));
        } catch (IOException failed) {
            LOG.warn("No balloon could be shown", failed);
            return false;
        }
    }

    @Override
    public void withdraw(String topic) {
        window.post(() -> withdrawNow(topic));
    }

    /** Handles a balloon event; call it on the window's thread. */
    void received(TrayMessage.Kind kind) {
        switch (kind) {
            case BALLOON_SHOWN -> order.shown();
            case BALLOON_CLOSED -> order.closed();
            case BALLOON_CLICKED -> SwingUtilities.invokeLater(action(order.clicked(), openAll));
            default -> LOG.trace("Not about a balloon: {}", kind);
        }
    }

    /** The action of the notice that was clicked, if it is certain which one that is. */
    static Runnable action(List<Notice> candidates, Runnable openAll) {
        return candidates.size() == 1 ? candidates.get(0).onClick() : openAll;
    }

    private boolean showNow(Notice notice) {
        withdrawNow(notice.topic());
        // An empty text would remove the balloon, and an empty title its icon.
        String text = notice.text().isBlank() ? " " : notice.text();
        boolean shown = icon.balloon(
                TrayText.clip(notice.title(), LONGEST_TITLE),
                TrayText.clip(text, LONGEST_TEXT),
                infoFlags(notice.gravity()) | RESPECT_QUIET_TIME);
        if (shown) {
            order.sent(notice);
        }
        return shown;
    }

    private void withdrawNow(String topic) {
        if (order.showsNow(topic)) {
            icon.balloon("", "", 0);
        }
        order.withdrawn(topic);
    }

    private static int infoFlags(Gravity gravity) {
        return switch (gravity) {
            case GOOD -> INFO;
            case ATTENTION -> WARNING;
            case PROBLEM -> ERROR;
        };
    }
}
