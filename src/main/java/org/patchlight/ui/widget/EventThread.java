package org.patchlight.ui.widget;

import java.awt.EventQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helpers for Swing's event thread. */
public final class EventThread {
    private static final Logger LOG = LoggerFactory.getLogger(EventThread.class);

    private EventThread() {}

    /**
     * Checks that the caller runs on the event thread.
     *
     * @throws IllegalStateException if it doesn't, which is a bug
     */
    public static void check() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(
                    "not on the event thread: " + Thread.currentThread().getName());
        }
    }

    /** Runs an action on the event thread: at once if the caller is on it, otherwise soon. */
    public static void run(Runnable action) {
        if (EventQueue.isDispatchThread()) {
            action.run();
        } else {
            EventQueue.invokeLater(action);
        }
    }

    /**
     * Runs an action after some turns of the event queue. A turn ends when all that was queued at its start has run.
     *
     * @param turns how many turns, at least 1
     */
    public static void runAfter(int turns, Runnable action) {
        EventQueue.invokeLater(turns <= 1 ? action : () -> runAfter(turns - 1, action));
    }

    /**
     * Passes the result on, on the event thread. A failure is a bug in Patchlight; it is logged before {@code failure}
     * runs.
     *
     * @param stage the operation
     * @param success receives the result
     * @param failure runs if the operation failed
     */
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
