package org.patchlight.monitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to the event log. A subscription that fails or stops working, because the event log's service restarted,
 * is tried again after each check. Until then only the regular checks run. The event log may hang, so it has a thread
 * of its own.
 */
public final class EventWatch implements Consumer<Situation>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWatch.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EventLog log;
    private final List<EventSelection> wanted;
    private final Consumer<EventSelection> onWritten;
    private final Map<EventSelection, EventSubscription> open = new LinkedHashMap<>();
    /** Logged once, until it changes. */
    private final Map<EventSelection, String> refusals = new HashMap<>();

    private final ExecutorService thread = Workers.single("event-watch");
    private final AtomicBoolean queued = new AtomicBoolean();
    private boolean closed;

    /**
     * @param log the event log of the PC
     * @param wanted the records to subscribe to
     * @param onWritten called on any thread when records that match a selection were onWritten; must return at once
     */
    public EventWatch(EventLog log, List<EventSelection> wanted, Consumer<EventSelection> onWritten) {
        this.log = log;
        this.wanted = List.copyOf(wanted);
        this.onWritten = onWritten;
    }

    /** Subscribes what is not subscribed yet, after a check has ended. */
    @Override
    public void accept(Situation situation) {
        if (situation.activity() == Activity.IDLE && queued.compareAndSet(false, true)) {
            try {
                thread.execute(this::renew);
            } catch (RejectedExecutionException ended) {
                LOG.debug("the watch has ended", ended);
            } catch (Error noThread) {
                queued.set(false);
                throw noThread;
            }
        }
    }

    /** Subscribes what is not subscribed yet. Takes at most some seconds for each selection. */
    void renew() {
        queued.set(false);
        for (EventSelection selection : wanted) {
            Faults.contained(LOG, "new events will be seen at the next check only", () -> renew(selection));
        }
    }

    private void renew(EventSelection selection) {
        EventSubscription known = knownOrNull(selection);
        if (known != null && known.works(LIMIT)) {
            return;
        }
        if (known != null) {
            LOG.info("the event log has forgotten us: {}", selection.channel());
            known.close();
        }
        subscribe(selection);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        List<EventSubscription> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(open.values());
            open.clear();
        }
        left.forEach(EventSubscription::close);
    }

    private synchronized @Nullable EventSubscription knownOrNull(EventSelection selection) {
        return open.get(selection);
    }

    private void subscribe(EventSelection selection) {
        EventSubscription made;
        try {
            made = log.subscribe(selection, () -> onWritten.accept(selection), LIMIT);
        } catch (PcException refused) {
            if (!refused.toString().equals(refusals.put(selection, refused.toString()))) {
                LOG.info("new events will be seen at the next check only: {}", refused.toString());
            }
            return;
        }
        refusals.remove(selection);
        if (!kept(selection, made)) {
            made.close();
        }
    }

    private synchronized boolean kept(EventSelection selection, EventSubscription made) {
        if (!closed) {
            open.put(selection, made);
        }
        return !closed;
    }
}
