package org.patchlight.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.monitor.Situation.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Combines the facts from several threads into one situation, and publishes it to all listeners in one order. Each
 * thread sets only its own fact, so that none overwrites another's.
 */
final class SituationPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(SituationPublisher.class);

    private final List<Consumer<Situation>> listeners = new ArrayList<>();
    private volatile Situation situation = new Situation(null, Activity.IDLE, null);
    private @Nullable CheckReport checkUp;
    private @Nullable Instant pausedUntil;
    private boolean checking;
    private int repairs;

    Situation situation() {
        return situation;
    }

    /** Adds a listener. It receives the current situation at once, and every later one. */
    synchronized void addListener(Consumer<Situation> listener) {
        listeners.add(listener);
        notifyListener(listener);
    }

    synchronized boolean isRepairing() {
        return repairs > 0;
    }

    synchronized void checkBegins() {
        checking = true;
        publish();
    }

    /** @param seen the result; null after a bug, so that the earlier result is no longer shown as current */
    synchronized void checkEnded(@Nullable CheckReport seen) {
        checking = false;
        checkUp = seen;
        publish();
    }

    synchronized void repairBegins() {
        repairs++;
        publish();
    }

    synchronized void repairEnded() {
        repairs--;
        publish();
    }

    synchronized void pausedUntil(@Nullable Instant until) {
        pausedUntil = until;
        publish();
    }

    private void publish() {
        Activity activity = repairs > 0 ? Activity.REPAIRING : checking ? Activity.CHECKING : Activity.IDLE;
        situation = new Situation(checkUp, activity, pausedUntil);
        listeners.forEach(this::notifyListener);
    }

    private void notifyListener(Consumer<Situation> listener) {
        try {
            listener.accept(situation);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed; the watch goes on", bug);
        }
    }
}
