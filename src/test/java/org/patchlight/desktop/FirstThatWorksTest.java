package org.patchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchlight.desktop.Notice.Gravity;

class FirstThatWorksTest {
    private final Way toasts = new Way();
    private final Way balloons = new Way();
    private final FirstThatWorks notifier =
            new FirstThatWorks(List.of(() -> Optional.of(toasts), Optional::empty, () -> Optional.of(balloons)));

    @Test
    void the_best_way_that_works_shows_it_alone() {
        assertThat(notifier.show(notice("disk-full"))).isTrue();
        assertThat(toasts.log).containsExactly("show disk-full");
        assertThat(balloons.log).isEmpty();
    }

    @Test
    void the_next_way_shows_what_the_first_refuses() {
        toasts.works = false;
        assertThat(notifier.show(notice("disk-full"))).isTrue();
        assertThat(balloons.log).containsExactly("show disk-full");
    }

    @Test
    void a_topic_is_never_shown_in_two_ways_at_once() {
        toasts.works = false;
        notifier.show(notice("disk-full"));
        toasts.works = true;
        notifier.show(notice("disk-full"));
        assertThat(balloons.log).containsExactly("show disk-full", "withdraw disk-full");
    }

    @Test
    void it_is_withdrawn_where_it_was_shown() {
        toasts.works = false;
        notifier.show(notice("disk-full"));
        toasts.works = true;
        notifier.withdraw("disk-full");
        notifier.withdraw("disk-full");
        assertThat(toasts.log).isEmpty();
        assertThat(balloons.log).containsExactly("show disk-full", "withdraw disk-full");
    }

    @Test
    void without_a_way_that_works_it_is_not_shown() {
        toasts.works = false;
        balloons.works = false;
        assertThat(notifier.show(notice("disk-full"))).isFalse();
    }

    private static Notice notice(String topic) {
        return new Notice(topic, Gravity.PROBLEM, "Title", "Text", () -> {});
    }

    private static final class Way implements Notifier {
        private final List<String> log = new ArrayList<>();
        private boolean works = true;

        @Override
        public boolean show(Notice notice) {
            if (works) {
                log.add("show " + notice.topic());
            }
            return works;
        }

        @Override
        public void withdraw(String topic) {
            log.add("withdraw " + topic);
        }
    }
}
