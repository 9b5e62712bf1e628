package org.patchlight.ui;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.words.Words;

/**
 * Says why the tray icon can't be seen, once for each reason and not at each sign-in. The reason that was shown is kept
 * in {@code tray-notice.json}, until a later start shows the icon in time.
 */
public final class MissingIconNotice {
    private final KeptReason shown;
    private final Words words;
    private final BiConsumer<String, String> show;
    private boolean missed;

    /**
     * A notice that shows nothing yet.
     *
     * @param home the folder of the file
     * @param show shows a title and a text, and doesn't wait
     */
    public MissingIconNotice(Path home, Words words, BiConsumer<String, String> show) {
        this.shown = new KeptReason(home, "tray-notice");
        this.words = words;
        this.show = show;
    }

    /** Takes note of what the tray reports. */
    public synchronized void report(TrayPresence presence) {
        if (presence.isMissing()) {
            missed = true;
            if (!shown.was(presence.id())) {
                shown.keep(presence.id());
                show.accept(words.say("ui.tray.missing.title"), words.say("ui.tray.missing." + presence.id()));
            }
        } else if (presence == TrayPresence.SHOWN && !missed) {
            shown.forget();
        }
    }
}
