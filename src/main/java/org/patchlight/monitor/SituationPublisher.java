package org.patchlight.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.Faults;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.Situation.NoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Combines the facts from several threads into one situation, and publishes it to all listeners in one order. Each
 * thread sets only its own fact, so that none overwrites another's.
 */
final class SituationPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(SituationPublisher.class);

    private final List<Consumer<Situation>> listeners = new ArrayList<>();
    /** The listeners that failed at the last situation, and may still show an earlier one. */
    private final Set<Consumer<Situation>> behind = new LinkedHashSet<>();

    private volatile Situation situation = new Situation(null, Activity.IDLE, null);
    private @Nullable CheckReport checkUp;
    private NoResult noResult = NoResult.NOT_CHECKED_YET;
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
        noResult = NoResult.FAILED;
        publish();
    }

    /** The last result is too old to be shown as current. */
    synchronized void checkIsOverdue() {
        if (checkUp != null || noResult != NoResult.OVERDUE) {
            LOG.warn("no check has ended for twice its interval, so the state of this PC is unknown");
            checkUp = null;
            noResult = NoResult.OVERDUE;
            publish();
        }
    }

    /** Notifies those listeners again that failed at the current situation. */
    synchronized void notifyFailed() {
        List.copyOf(behind).forEach(this::notifyListener);
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
        situation = new Situation(checkUp, activity, pausedUntil, noResult);
        listeners.forEach(this::notifyListener);
    }

    private void notifyListener(Consumer<Situation> listener) {
        if (Faults.contained(LOG, "a listener failed; the checks go on", () -> listener.accept(situation))) {
            behind.remove(listener);
        } else {
            behind.add(listener);
        }
    }
}
