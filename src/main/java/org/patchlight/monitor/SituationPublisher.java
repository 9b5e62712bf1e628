package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.Situation.NoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Combines the facts from several threads into one situation, and publishes it to all listeners in one order. Each
 * thread sets only its own fact, so that none overwrites another's. A listener that hangs holds up the others, but not
 * what the watchdog has to say.
 */
final class SituationPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(SituationPublisher.class);
    /** How long the watchdog waits for a listener. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Held while listeners are notified, so that all of them see one order. Always taken before the monitor. */
    private final ReentrantLock delivering = new ReentrantLock();

    private final List<Consumer<Situation>> listeners = new CopyOnWriteArrayList<>();
    /** The listeners that failed at the last situation, and may still show an earlier one. Needs the lock. */
    private final Set<Consumer<Situation>> behind = new LinkedHashSet<>();

    private volatile Situation situation = new Situation(null, Activity.IDLE, null);
    private volatile @Nullable Consumer<Situation> notified;
    private @Nullable CheckReport checkUp;
    private NoResult noResult = NoResult.NOT_CHECKED_YET;
    private @Nullable Instant pausedUntil;
    private @Nullable Instant mutedUntil;
    private boolean checking;
    private int repairs;

    Situation situation() {
        return situation;
    }

    /** Adds a listener. It receives the current situation at once, and every later one. */
    void addListener(Consumer<Situation> listener) {
        inOrder(() -> {
            listeners.add(listener);
            notifyListener(listener);
        });
    }

    synchronized boolean isRepairing() {
        return repairs > 0;
    }

    void checkBegins() {
        publish(() -> checking = true);
    }

    /** @param seen the result; null after a bug, so that the earlier result is no longer shown as current */
    void checkEnded(@Nullable CheckReport seen) {
        publish(() -> {
            checking = false;
            checkUp = seen;
            noResult = NoResult.FAILED;
        });
    }

    /** The last result is too old to be shown as current. Ends also if a listener hangs; the others see it. */
    void checkIsOverdue() {
        if (!setOverdue()) {
            return;
        }
        LOG.warn("no check has ended for twice its interval, so the state of this PC is unknown");
        if (!withinLimit(() -> listeners.forEach(this::notifyListener))) {
            Consumer<Situation> hanging = notified;
            LOG.warn("a listener hangs; the others are notified without it");
            listeners.stream().filter(one -> one != hanging).forEach(this::notifyWithinLimit);
        }
    }

    /** Whether that is new. */
    private synchronized boolean setOverdue() {
        if (checkUp == null && noResult == NoResult.OVERDUE) {
            return false;
        }
        checkUp = null;
        noResult = NoResult.OVERDUE;
        combine();
        return true;
    }

    /** Notifies those listeners again that failed at the current situation, unless one hangs. */
    void notifyFailed() {
        withinLimit(() -> List.copyOf(behind).forEach(this::notifyListener));
    }

    void repairBegins() {
        publish(() -> repairs++);
    }

    void repairEnded() {
        publish(() -> repairs--);
    }

    void pausedUntil(@Nullable Instant until) {
        publish(() -> pausedUntil = until);
    }

    void mutedUntil(@Nullable Instant until) {
        publish(() -> mutedUntil = until);
    }

    private void publish(Runnable change) {
        inOrder(() -> {
            synchronized (this) {
                change.run();
                combine();
            }
            listeners.forEach(this::notifyListener);
        });
    }

    private void inOrder(Runnable delivery) {
        delivering.lock();
        try {
            delivery.run();
        } finally {
            delivering.unlock();
        }
    }

    /** Returns false if a listener hangs, and nothing was done. */
    private boolean withinLimit(Runnable delivery) {
        try {
            if (!delivering.tryLock(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            delivery.run();
        } finally {
            delivering.unlock();
        }
        return true;
    }

    private synchronized void combine() {
        Activity activity = repairs > 0 ? Activity.REPAIRING : checking ? Activity.CHECKING : Activity.IDLE;
        situation = new Situation(checkUp, activity, pausedUntil, noResult, mutedUntil);
    }

    private void notifyListener(Consumer<Situation> listener) {
        Situation shown = situation;
        notified = listener;
        boolean fine = Faults.contained(LOG, "a listener failed; the checks go on", () -> listener.accept(shown));
        notified = null;
        // The watchdog may have changed it while the listener hung.
        if (fine && shown.equals(situation)) {
            behind.remove(listener);
        } else {
            behind.add(listener);
        }
    }

    private void notifyWithinLimit(Consumer<Situation> listener) {
        try {
            Workers.within(LIMIT, "overdue", () -> {
                listener.accept(situation);
                return listener;
            });
        } catch (TimeoutException | ExecutionException failed) {
            LOG.warn("a listener could not show that the check is overdue", failed);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
