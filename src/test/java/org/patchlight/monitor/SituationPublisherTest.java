package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Status;
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
        publisher.checkEnded(Looks.check(Looks.NOON, List.of()));
        broken.set(true);
        publisher.checkEnded(Looks.check(Looks.NOON, List.of(Looks.problem("update-failed"))));
        publisher.notifyFailed();
        broken.set(false);
        publisher.notifyFailed();
        publisher.notifyFailed();
        assertThat(shown).containsExactly(Status.UNKNOWN, Status.HEALTHY, Status.PROBLEM);
    }

    @Test
    void an_overdue_result_is_unknown_once_and_says_why_until_the_next_result() {
        List<Situation> heard = new ArrayList<>();
        publisher.checkEnded(Looks.check(Looks.NOON, List.of()));
        publisher.addListener(heard::add);
        publisher.checkIsOverdue();
        publisher.checkIsOverdue();
        assertThat(heard).hasSize(2);
        assertThat(publisher.situation().status()).isEqualTo(Status.UNKNOWN);
        assertThat(publisher.situation().noResult()).isEqualTo(NoResult.OVERDUE);
        publisher.checkEnded(null);
        assertThat(publisher.situation().noResult()).isEqualTo(NoResult.FAILED);
        publisher.checkEnded(Looks.check(Looks.NOON, List.of()));
        assertThat(publisher.situation().status()).isEqualTo(Status.HEALTHY);
    }
}
