package org.patchlight;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.patchlight.desktop.ToastLink;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to show the window. They wait for it, because a second start may request it before it exists. */
final class ShowRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ShowRequests.class);
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Predicate<ToastLink> onClick = clicked -> false;
    private volatile Runnable answer = () -> LOG.debug("asked to show a window before there is one");

    /**
     * Answers all requests from now on, and those that wait.
     *
     * @param show shows the window
     * @param click does what was clicked in a notification; false if that is no longer valid, so that the window is shown
     */
    void answerWith(Runnable show, Predicate<ToastLink> click) {
        answer = show;
        onClick = click;
        ready.countDown();
    }

    /** Requests the window; returns at once. */
    void show() {
        whenReady(() -> answer.run());
    }

    /** Requests what was clicked in a notification; returns at once. */
    void click(ToastLink clicked) {
        whenReady(() -> {
            if (!onClick.test(clicked)) {
                answer.run();
            }
        });
    }

    private void whenReady(Runnable body) {
        Workers.thread("show-request", () -> {
                    try {
                        ready.await();
                        body.run();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }
}
