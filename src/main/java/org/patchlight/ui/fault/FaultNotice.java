package org.patchlight.ui.fault;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.WindowTheme;

/**
 * Shows the first bug of this run to the person. Later ones are in the log only: a bug that repeats with each check, or
 * comes from the dialog itself, must not open window after window.
 */
public final class FaultNotice {
    private final Wording wording;
    private final WindowTheme theme;
    private final String version;
    private final Optional<Runnable> restart;
    private final AtomicBoolean shown = new AtomicBoolean();

    /**
     * @param version the version of Patchlight, for the report
     * @param restart ends the program and starts it again; empty where that isn't possible
     */
    public FaultNotice(Wording wording, WindowTheme theme, String version, Optional<Runnable> restart) {
        this.wording = wording;
        this.theme = theme;
        this.version = version;
        this.restart = restart;
    }

    /** Shows the bug, unless one was shown before. Any thread may call it; returns at once. */
    public void report(Throwable fault) {
        if (shown.compareAndSet(false, true)) {
            EventThread.run(() -> {
                theme.ensure();
                new FaultDialog(wording, FaultReport.of(version, fault), restart).setVisible(true);
            });
        }
    }
}
