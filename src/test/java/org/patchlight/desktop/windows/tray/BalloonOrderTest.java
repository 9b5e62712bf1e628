package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.desktop.Notice;

class BalloonOrderTest {
    private final BalloonOrder order = new BalloonOrder();
    private final Notice clock = notice("clock");
    private final Notice update = notice("update");

    @Test
    void a_click_is_about_the_balloon_on_the_screen_and_not_about_the_one_waiting() {
        order.sent(clock);
        order.shown();
        order.sent(update);

        assertThat(order.clicked()).containsExactly(clock);
        order.shown();
        assertThat(order.clicked()).containsExactly(update);
    }

    @Test
    void where_the_desktop_does_not_say_what_it_shows_a_click_may_be_about_any() {
        order.sent(clock);
        assertThat(order.clicked()).containsExactly(clock);
        order.sent(clock);
        order.sent(update);

        assertThat(order.clicked()).containsExactly(clock, update);
    }

    @Test
    void a_balloon_that_windows_swallowed_does_not_lend_its_action_to_the_next() {
        order.sent(clock);
        order.sent(update);
        order.shown();

        assertThat(order.clicked()).containsExactly(clock, update);
    }

    @Test
    void the_last_of_several_balloons_is_certain_again() {
        order.sent(clock);
        order.sent(update);
        order.shown();
        order.closed();
        order.shown();

        assertThat(order.clicked()).containsExactly(update);
    }

    @Test
    void in_the_list_of_notifications_either_of_two_may_be_clicked() {
        order.sent(clock);
        order.shown();
        order.closed();
        order.sent(update);
        order.shown();
        order.closed();

        assertThat(order.clicked()).containsExactly(clock, update);
    }

    @Test
    void a_click_runs_the_action_of_its_notice_only_if_that_is_certain() {
        Runnable openAll = () -> {};

        assertThat(NativeBalloons.action(List.of(clock), openAll)).isSameAs(clock.onClick());
        assertThat(NativeBalloons.action(List.of(clock, update), openAll)).isSameAs(openAll);
        assertThat(NativeBalloons.action(List.of(), openAll)).isSameAs(openAll);
    }

    @Test
    void a_balloon_that_went_away_can_still_be_clicked_in_the_list_of_notifications() {
        order.sent(clock);
        order.shown();
        order.closed();

        assertThat(order.clicked()).containsExactly(clock);
    }

    @Test
    void a_click_without_any_balloon_means_nothing() {
        assertThat(order.clicked()).isEmpty();
    }

    @Test
    void a_withdrawn_notification_cannot_be_clicked() {
        order.sent(clock);
        order.shown();
        order.withdrawn("clock");

        assertThat(order.clicked()).isEmpty();
    }

    @Test
    void only_the_balloon_on_the_screen_is_shown_now() {
        order.sent(clock);
        order.shown();
        order.sent(update);

        assertThat(order.showsNow("clock")).isTrue();
        assertThat(order.showsNow("update")).isFalse();
    }

    @Test
    void with_many_waiting_the_oldest_are_forgotten() {
        for (int i = 0; i < 10; i++) {
            order.sent(notice("topic-" + i));
        }
        order.shown();

        assertThat(order.clicked())
                .extracting(Notice::topic)
                .containsExactly("topic-6", "topic-7", "topic-8", "topic-9");
    }

    private static Notice notice(String topic) {
        return new Notice(topic, Notice.Gravity.PROBLEM, topic, topic, () -> {});
    }
}
