package org.patchlight.ui.toast;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.patchlight.health.Message;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.announce.RunFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One notification with a bar for a run that no window shows. Its thread is its own: the desktop may take seconds, and a
 * repair must not wait for it.
 */
public final class RunNotices implements RunFollower {
    private static final Logger LOG = LoggerFactory.getLogger(RunNotices.class);

    private final Announcer announcer;
    private final BooleanSupplier shown;
    private final BooleanSupplier mayDisturb;
    private final ExecutorService thread = Workers.single("run-notice");

    /**
     * Notices of runs.
     *
     * @param announcer shows them
     * @param shown whether a window shows the run
     * @param mayDisturb whether a notification may appear
     */
    public RunNotices(Announcer announcer, BooleanSupplier shown, BooleanSupplier mayDisturb) {
        this.announcer = announcer;
        this.shown = shown;
        this.mayDisturb = mayDisturb;
    }

    @Override
    public boolean isShown() {
        return shown.getAsBoolean();
    }

    @Override
    public void running(int number, int count, Message fix) {
        soon(() -> {
            if (!isShown() && mayDisturb.getAsBoolean()) {
                announcer.running(number, count, fix);
            }
        });
    }

    @Override
    public void ended() {
        soon(announcer::ended);
    }

    private void soon(Runnable body) {
        try {
            thread.execute(() -> Faults.contained(LOG, "a run could not be shown", body));
        } catch (RejectedExecutionException closed) {
            LOG.debug("no notice of a run", closed);
        }
    }
}
