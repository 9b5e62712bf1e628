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
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the event log push. What cannot be subscribed is logged and tried again after each look, as is what has stopped working, because the event
 * log's service was restarted; until then the rhythm of the looks has to do. The event log may hang, so it is asked on a thread of its own.
 */
public final class EventWatch implements Consumer<Situation>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWatch.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EventLog log;
    private final List<EventSelection> wanted;
    private final Consumer<EventSelection> written;
    private final Map<EventSelection, EventSubscription> open = new LinkedHashMap<>();
    /** Told once, until it changes. */
    private final Map<EventSelection, String> refusals = new HashMap<>();

    private final ExecutorService thread = Workers.single("event-watch");
    private final AtomicBoolean queued = new AtomicBoolean();
    private boolean closed;

    /** @param written called on any thread when records that fit a selection were written; must return at once */
    public EventWatch(EventLog log, List<EventSelection> wanted, Consumer<EventSelection> written) {
        this.log = log;
        this.wanted = List.copyOf(wanted);
        this.written = written;
    }

    /** Subscribes what is not, after a look has ended. */
    @Override
    public void accept(Situation situation) {
        if (situation.activity() == Activity.IDLE && queued.compareAndSet(false, true)) {
            try {
                thread.execute(this::renew);
            } catch (RejectedExecutionException ended) {
                LOG.debug("the watch has ended", ended);
            }
        }
    }

    /** Subscribes what is not. Takes some seconds at most for each selection. */
    void renew() {
        queued.set(false);
        for (EventSelection selection : wanted) {
            EventSubscription known = knownOrNull(selection);
            if (known != null && known.works(LIMIT)) {
                continue;
            }
            if (known != null) {
                LOG.info("the event log has forgotten us: {}", selection.channel());
                known.close();
            }
            subscribe(selection);
        }
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
            made = log.subscribe(selection, () -> written.accept(selection), LIMIT);
        } catch (PcException refused) {
            if (!refused.toString().equals(refusals.put(selection, refused.toString()))) {
                LOG.info("new events will be seen at the next look only: {}", refused.toString());
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
