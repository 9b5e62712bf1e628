package org.patchlight.machine;

import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * Keeps threads alive. A thread that lives as long as the program runs its tasks through this class, because an
 * {@link Error} of one task, such as {@link OutOfMemoryError}, must not end the later ones.
 */
public final class Faults {
    private static volatile Consumer<Throwable> observer = fault -> {};

    private Faults() {}

    /** Sets who learns of our own bugs, in place of the one before. It may be called on any thread. */
    public static void onBug(Consumer<Throwable> shown) {
        observer = shown;
    }

    /** Logs a fault that is a bug of our own, and reports it to the observer, which may fail too. */
    public static void bug(Logger log, String what, Throwable fault) {
        log(log, what, fault);
        contained(log, "a bug could not be shown", () -> observer.accept(fault));
    }

    /**
     * Runs a task whose failure is a bug of our own.
     *
     * @return whether the task returned normally
     */
    public static boolean containedBug(Logger log, String what, Runnable task) {
        try {
            task.run();
            return true;
        } catch (Throwable fault) {
            bug(log, what, fault);
            return false;
        }
    }

    /**
     * Runs a task, and logs whatever it throws.
     *
     * @param log where it is logged
     * @param what what failed, for the log
     * @param task the task
     * @return whether the task returned normally
     */
    public static boolean contained(Logger log, String what, Runnable task) {
        try {
            task.run();
            return true;
        } catch (Throwable fault) {
            log(log, what, fault);
            return false;
        }
    }

    /** Logs a fault. Without memory for its stack trace, logs its class; without memory for that, logs nothing. */
    public static void log(Logger log, String what, Throwable fault) {
        try {
            log.error(what, fault);
        } catch (Throwable noMemory) {
            try {
                log.error("{}: {}", what, fault.getClass().getName());
            } catch (Throwable noMemoryAtAll) {
                // The caller turns the fault into a state, which is worth more than a line in the log.
                noMemoryAtAll.addSuppressed(noMemory);
            }
        }
    }
}
