package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Status;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Situation.NoResult;

class SituationPublisherTest {
    private final SituationPublisher publisher = new SituationPublisher();

    @Test
    void a_listener_that_failed_is_notified_again_so_that_the_icon_does_not_stay_old() {
        AtomicBoolean broken = new AtomicBoolean();
        List<Status> shown = new ArrayList<>();
        publisher.addListener(situation -> {
            if (broken.get()) {
                throw new OutOfMemoryError("test");
            }
            shown.add(situation.status());
        });
        publisher.checkEnded(SampleChecks.check(SampleChecks.NOON, List.of()));
        broken.set(true);
        publisher.checkEnded(SampleChecks.check(SampleChecks.NOON, List.of(SampleChecks.problem("update-failed"))));
        publisher.notifyFailed();
        broken.set(false);
        publisher.notifyFailed();
        publisher.notifyFailed();
        assertThat(shown).containsExactly(Status.UNKNOWN, Status.HEALTHY, Status.PROBLEM);
    }

    @Test
    void an_overdue_result_is_unknown_once_and_says_why_until_the_next_result() {
        List<Situation> heard = new ArrayList<>();
        publisher.checkEnded(SampleChecks.check(SampleChecks.NOON, List.of()));
        publisher.addListener(heard::add);
        publisher.checkIsOverdue();
        publisher.checkIsOverdue();
        assertThat(heard).hasSize(2);
        assertThat(publisher.situation().status()).isEqualTo(Status.UNKNOWN);
        assertThat(publisher.situation().noResult()).isEqualTo(NoResult.OVERDUE);
        publisher.checkEnded(null);
        assertThat(publisher.situation().noResult()).isEqualTo(NoResult.FAILED);
        publisher.checkEnded(SampleChecks.check(SampleChecks.NOON, List.of()));
        assertThat(publisher.situation().status()).isEqualTo(Status.HEALTHY);
    }

    /** Whichever listener hangs, the icon is among the others, first or last. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(30)
    void a_listener_that_hangs_keeps_no_other_from_turning_unknown(boolean iconFirst) throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean hang = new AtomicBoolean();
        List<Status> window = new CopyOnWriteArrayList<>();
        List<Status> icon = new CopyOnWriteArrayList<>();
        Consumer<Situation> hanging = situation -> {
            if (hang.getAndSet(false)) {
                hangs.countDown();
                await(released);
            }
            window.add(situation.status());
        };
        Consumer<Situation> showing = situation -> icon.add(situation.status());
        publisher.checkEnded(SampleChecks.check(SampleChecks.NOON, List.of()));
        publisher.addListener(iconFirst ? showing : hanging);
        publisher.addListener(iconFirst ? hanging : showing);
        hang.set(true);
        Thread checks = Workers.thread("checks", publisher::checkBegins);
        checks.start();
        hangs.await();
        publisher.notifyFailed();
        publisher.checkIsOverdue();
        assertThat(icon.get(icon.size() - 1)).isEqualTo(Status.UNKNOWN);
        assertThat(publisher.situation().noResult()).isEqualTo(NoResult.OVERDUE);
        released.countDown();
        checks.join();
        publisher.notifyFailed();
        assertThat(window.get(window.size() - 1)).isEqualTo(Status.UNKNOWN);
        assertThat(icon.get(icon.size() - 1)).isEqualTo(Status.UNKNOWN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
