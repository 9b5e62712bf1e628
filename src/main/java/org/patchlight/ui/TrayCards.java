package org.patchlight.ui;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.flyout.TrayCard;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.WindowTheme;

/** The cards beside the tray icon that a person sees once: where Patchlight is, and that it stays. */
final class TrayCards {
    private final Wording wording;
    private final WindowTheme theme;
    private final ShownOnce once;
    private final Executor worker;
    private final Supplier<Optional<Rectangle>> icon;
    private final Runnable settings;
    /** Used on the event thread only. */
    private @Nullable TrayCard open;

    /**
     * @param worker runs what uses files
     * @param icon where the tray icon is
     * @param settings opens the settings
     */
    TrayCards(
            Wording wording,
            WindowTheme theme,
            ShownOnce once,
            Executor worker,
            Supplier<Optional<Rectangle>> icon,
            Runnable settings) {
        this.wording = wording;
        this.theme = theme;
        this.once = once;
        this.worker = worker;
        this.icon = icon;
        this.settings = settings;
    }

    /** Welcomes a new person, beside the icon that is now there. */
    void welcome() {
        showOnce("welcome");
    }

    /** Says that closing the main window doesn't end the program. */
    void windowClosed() {
        showOnce("stays");
    }

    private void showOnce(String id) {
        worker.execute(() -> {
            if (once.first(id)) {
                EventThread.run(() -> show(id));
            }
        });
    }

    private void show(String id) {
        theme.ensure();
        close();
        TrayCard card = new TrayCard(wording, id, icon, settings);
        open = card;
        card.open();
    }

    /** Removes the card that is shown, if there is one. Call it on the event thread. */
    void close() {
        TrayCard card = open;
        if (card != null) {
            card.close();
            open = null;
        }
    }
}
