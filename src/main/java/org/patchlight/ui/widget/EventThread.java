package org.patchlight.ui.widget;

import java.awt.EventQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way onto Swing's event thread. */
public final class EventThread {
    private static final Logger LOG = LoggerFactory.getLogger(EventThread.class);

    private EventThread() {}

    /**
     * Makes sure that the caller runs on it.
     *
     * @throws IllegalStateException if not: a bug of ours
     */
    public static void check() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(
                    "not on the event thread: " + Thread.currentThread().getName());
        }
    }

    /** Runs it there now, or soon if the caller is elsewhere. */
    public static void run(Runnable action) {
        if (EventQueue.isDispatchThread()) {
            action.run();
        } else {
            EventQueue.invokeLater(action);
        }
    }

    /** Hands the outcome over on the event thread; a failure is our own bug, and is logged before it is told. */
    public static <T> void whenDone(CompletionStage<T> stage, Consumer<T> success, Runnable failure) {
        stage.whenComplete((value, bug) -> {
            if (bug != null) {
                LOG.error("what a window asked for failed", bug);
                EventQueue.invokeLater(failure);
            } else {
                EventQueue.invokeLater(() -> success.accept(value));
            }
        });
    }
}
