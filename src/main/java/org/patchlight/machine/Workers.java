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

/** Makes the program's threads; the only class that does. All are daemons: none keeps the program alive on its own. */
public final class Workers {
    private Workers() {}

    /** One thread that runs what is due, in order. */
    public static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    /** One thread that runs one thing after the other. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(named(name));
    }

    /** Threads made as needed and given up after a minute without work. */
    public static ExecutorService pool(String name) {
        return Executors.newCachedThreadPool(named(name));
    }

    /** A thread of its own for a loop that lasts, not yet started. */
    public static Thread thread(String name, Runnable body) {
        return named(name).newThread(body);
    }

    /**
     * Runs the call on a thread of its own and waits for it at most this long. A call that takes longer is interrupted and left to
     * itself.
     *
     * @throws TimeoutException if the limit passed first
     * @throws ExecutionException if the call threw
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

    /** Has the work done on these threads; fails with {@link RejectedExecutionException} if they take no more. */
    public static <T> CompletableFuture<T> supply(ExecutorService threads, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /** Sleeps; false if the thread was interrupted, whose mark is then set again. */
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
            return thread;
        };
    }
}
