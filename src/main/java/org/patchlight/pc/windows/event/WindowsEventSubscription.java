package org.patchlight.pc.windows.event;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.patchlight.machine.Faults;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.event.EventFeed.Emptied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription with a signal, and a thread that waits for the signal and removes the new records. A callback of the
 * event log would be called once for each record of a storm. Ending a subscription would wait for its threads, and
 * there would be no way to check whether it still works. All calls that may hang are made on the one thread, which is
 * abandoned if it does.
 */
final class WindowsEventSubscription implements EventSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsEventSubscription.class);
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(2);

    private final EventSelection wanted;
    private final Runnable listener;
    private final EventSignals signals;
    private final Queue<CountDownLatch> questions = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean open = true;

    private WindowsEventSubscription(
            Supplier<EventLibrary> library, EventSelection wanted, Runnable listener, EventSignals signals) {
        this.wanted = wanted;
        this.listener = listener;
        this.signals = signals;
        this.thread = Workers.thread("pc-EvtSubscribe", () -> serve(library));
    }

    /** @param library loaded on the subscription's thread */
    static WindowsEventSubscription open(
            Supplier<EventLibrary> library, EventSelection wanted, Runnable listener, Duration limit)
            throws PcException {
        EventSignals signals = Win32.call("CreateEvent", wanted.channel(), EventSignals::create);
        WindowsEventSubscription made = new WindowsEventSubscription(library, wanted, listener, signals);
        made.thread.start();
        made.awaitOpened(limit);
        return made;
    }

    private void awaitOpened(Duration limit) throws PcException {
        try {
            opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PcException refused) {
                throw refused;
            }
            throw new PcException(Reason.FAILED, "EvtSubscribe", wanted.channel(), failed);
        } catch (TimeoutException late) {
            stop();
            throw new PcException(Reason.TIMED_OUT, "EvtSubscribe", wanted.channel(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
            throw new PcException(Reason.TIMED_OUT, "EvtSubscribe", wanted.channel(), interrupted);
        }
    }

    @Override
    public boolean works(Duration limit) {
        CountDownLatch answered = new CountDownLatch(1);
        questions.add(answered);
        signals.setWritten();
        try {
            return open && answered.await(limit.toNanos(), TimeUnit.NANOSECONDS) && open;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        open = false;
        signals.setEnd();
    }

    private void serve(Supplier<EventLibrary> library) {
        try (EventSignals own = signals;
                EventFeed feed = EventFeed.of(library.get(), wanted, own.written())) {
            opened.complete(null);
            while (open && own.awaitWritten() && open) {
                take(feed);
                if (!own.pause(BETWEEN_CALLS)) {
                    break;
                }
            }
        } catch (PcException ended) {
            LOG.debug("a subscription has ended: {}", ended.toString());
            opened.completeExceptionally(ended);
        } catch (LinkageError lacking) {
            opened.completeExceptionally(
                    new PcException(Reason.UNAVAILABLE, "EvtSubscribe", wanted.channel(), lacking));
        } catch (Throwable fault) {
            // Who waits for the subscription must not wait to the limit.
            Faults.log(LOG, "a subscription has ended", fault);
            opened.completeExceptionally(new PcException(Reason.FAILED, "EvtSubscribe", wanted.channel(), fault));
        } finally {
            open = false;
            answerAll();
        }
    }

    private void take(EventFeed feed) throws PcException {
        CountDownLatch[] asked = questions.toArray(CountDownLatch[]::new);
        Emptied emptied = feed.empty();
        if (emptied == Emptied.MORE_IS_THERE) {
            signals.setWritten();
        }
        if (emptied != Emptied.NOTHING_WAS_THERE && open) {
            notifyListener();
        }
        for (CountDownLatch question : asked) {
            questions.remove(question);
            question.countDown();
        }
    }

    private void notifyListener() {
        Faults.contained(LOG, "a listener failed; the subscription goes on", listener);
    }

    private void answerAll() {
        questions.forEach(CountDownLatch::countDown);
        questions.clear();
    }
}
