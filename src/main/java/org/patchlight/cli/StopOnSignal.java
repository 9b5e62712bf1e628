package org.patchlight.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.patchlight.health.Message;
import org.patchlight.machine.Workers;
import org.patchlight.repair.Cancellation;

/**
 * Handles Ctrl+C, a closed console or a termination signal during a run. The run ends at its next safe point and prints
 * its verdict, and the process exits with that verdict's code. A run that reaches no safe point within the limit is
 * abandoned; the next start finds it.
 */
final class StopOnSignal implements AutoCloseable {
    /** The longest wait that a step can't shorten, for a service that doesn't stop, plus the undo that follows. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int exitCode;

    private StopOnSignal(Output output, Cancellation cancellation) {
        hook = Workers.thread("stop-on-signal", () -> {
            cancellation.request();
            output.note(Message.of("cli.fix.stopping"));
            awaitEnd();
        });
    }

    /** Handles signals from now on, until closed. */
    static StopOnSignal during(Output output, Cancellation cancellation) {
        StopOnSignal stop = new StopOnSignal(output, cancellation);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Records the exit code after the verdict was printed. Returns the same code. */
    int with(int code) {
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
