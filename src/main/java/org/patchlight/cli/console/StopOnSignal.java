package org.patchlight.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.patchlight.machine.Workers;

/**
 * Handles Ctrl+C, a closed console or a termination signal during a run. The run ends at its next safe point and prints
 * its verdict, and the process exits with that verdict's code. A run that reaches no safe point within the limit is
 * abandoned; the next start finds it.
 */
public final class StopOnSignal implements AutoCloseable {
    /** The longest wait that a step can't shorten, for a service that doesn't stop, plus the undo that follows. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int exitCode;

    private StopOnSignal(Runnable request) {
        hook = Workers.thread("stop-on-signal", () -> {
            request.run();
            awaitEnd();
        });
    }

    /**
     * Handles signals from now on, until closed.
     *
     * @param request asks the run to end
     */
    public static StopOnSignal during(Runnable request) {
        StopOnSignal stop = new StopOnSignal(request);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Records the exit code after the verdict was printed. Returns the same code. */
    public int with(int code) {
        exitCode = code;
        return code;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // The hook itself ends the program.
        }
    }

    /** Waits for the end of the run and exits with its code. Java would always exit with 130. */
    private void awaitEnd() {
        try {
            if (ended.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
