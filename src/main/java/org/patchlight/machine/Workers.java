package org.patchlight.machine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the program's threads; no other class does. All are daemons, so none keeps the program running. */
public final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private Workers() {}

    /** One thread for scheduled tasks. */
    public static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    /** One thread that runs tasks one after the other. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(named(name));
    }

    /** Threads that are created when needed, and end after a minute without work. */
    public static ExecutorService pool(String name) {
        return Executors.newCachedThreadPool(named(name));
    }

    /** A new thread for a long-running loop, not started yet. */
    public static Thread thread(String name, Runnable body) {
        return named(name).newThread(body);
    }

    /**
     * Runs a call on its own thread and waits for the result. A call that takes too long is interrupted and abandoned.
     *
     * @param limit the longest time to wait
     * @param name the name of the thread
     * @param call the call
     * @throws TimeoutException if the limit passed first
     * @throws ExecutionException if the call threw an exception
     * @throws InterruptedException if the waiting thread was interrupted
     */
    public static <T> T within(Duration limit, String name, Callable<T> call)
            throws TimeoutException, ExecutionException, InterruptedException {
        ExecutorService once = single(name);
        try {
            Future<T> future = once.submit(call);
            try {
                return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                future.cancel(true);
                throw late;
            }
        } finally {
            once.shutdownNow();
        }
    }

    /** Runs work on these threads. The future fails with {@link RejectedExecutionException} if they were shut down. */
    public static <T> CompletableFuture<T> supply(ExecutorService threads, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /** Sleeps. Returns false if the thread was interrupted; it then stays interrupted. */
    public static boolean sleep(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return body -> {
            int number = count.incrementAndGet();
            Thread thread = new Thread(body, number == 1 ? name : name + "-" + number);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((ended, fault) -> Faults.bug(LOG, "a thread ended by an error", fault));
            return thread;
        };
    }
}
