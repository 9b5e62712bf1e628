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
 * What there is to show, put together from what several threads tell of it, and shown to all listeners in one order. Each fact is told alone, so
 * that no thread takes back what another has told meanwhile.
 */
final class SituationPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(SituationPublisher.class);

    private final List<Consumer<Situation>> listeners = new ArrayList<>();
    private volatile Situation situation = new Situation(null, Activity.IDLE, null);
    private @Nullable CheckReport checkUp;
    private @Nullable Instant pausedUntil;
    private boolean looking;
    private int repairs;

    Situation situation() {
        return situation;
    }

    /** The listener is told at once of what there is, and misses nothing after it. */
    synchronized void addListener(Consumer<Situation> listener) {
        listeners.add(listener);
        tell(listener);
    }

    synchronized boolean isRepairing() {
        return repairs > 0;
    }

    synchronized void checkBegins() {
        looking = true;
        publish();
    }

    /** @param seen what was seen; null if nothing could be, by a bug of ours: then what was seen before is no longer shown as if it were now */
    synchronized void checkEnded(@Nullable CheckReport seen) {
        looking = false;
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
        Activity activity = repairs > 0 ? Activity.REPAIRING : looking ? Activity.LOOKING : Activity.IDLE;
        situation = new Situation(checkUp, activity, pausedUntil);
        listeners.forEach(this::tell);
    }

    private void tell(Consumer<Situation> listener) {
        try {
            listener.accept(situation);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed; the watch goes on", bug);
        }
    }
}
