package org.patchlight.ui;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.patchlight.desktop.ToastPermission;
import org.patchlight.words.Words;

/**
 * Says that the desktop shows no notifications of this program, once for each reason, when the first one was not shown.
 * The reason is kept in {@code toast-notice.json}, until notifications are on again.
 */
public final class NotificationsOffNotice {
    private final KeptReason shown;
    private final Words words;
    private final BiConsumer<String, String> show;

    /**
     * A notice that shows nothing yet.
     *
     * @param home the folder of the file
     * @param show shows a title and a text, and doesn't wait
     */
    public NotificationsOffNotice(Path home, Words words, BiConsumer<String, String> show) {
        this.shown = new KeptReason(home, "toast-notice");
        this.words = words;
        this.show = show;
    }

    /** Takes note of what the desktop says after a notification. */
    public synchronized void report(ToastPermission permission) {
        if (permission.isOff() && !shown.was(permission.id())) {
            shown.keep(permission.id());
            show.accept(words.say("ui.toast.off.title"), words.say("ui.toast.off." + permission.id()));
        } else if (permission == ToastPermission.ALLOWED) {
            shown.forget();
        }
    }
}
