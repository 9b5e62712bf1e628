package org.patchlight.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.patchlight.health.Message;
import org.patchlight.machine.Workers;
import org.patchlight.repair.Cancellation;

/**
 * Ctrl+C, a closed console or a signal to end, while a run is under way: the run ends at its next safe point and tells its verdict, and the program
 * ends with the code of that verdict. A run that finds no safe point within the limit is left where it is; the next start finds it.
 */
final class StopOnSignal implements AutoCloseable {
    /** As long as the longest single wait of a step that may not be cut short, for a service that does not stop, and what is put back after it. */
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

    /** Listens for signals from now on. */
    static StopOnSignal during(Output output, Cancellation cancellation) {
        StopOnSignal stop = new StopOnSignal(output, cancellation);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** The run ended, all of it was told, and this is the code to end with, which is returned. */
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
            return; // the hook itself ends the program
        }
    }

    /** Java would end with 130, whatever came of the run. */
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
