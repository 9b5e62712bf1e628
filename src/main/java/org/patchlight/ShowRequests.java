package org.patchlight;

import java.util.concurrent.CountDownLatch;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to show the window. They wait for it, because a second start may request it before it exists. */
final class ShowRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ShowRequests.class);
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Runnable answer = () -> LOG.debug("asked to show a window before there is one");

    /** Answers all requests from now on, and those that wait. */
    void answerWith(Runnable show) {
        answer = show;
        ready.countDown();
    }

    /** Requests the window; returns at once. */
    void show() {
        Workers.thread("show-request", () -> {
                    try {
                        ready.await();
                        answer.run();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }
}
