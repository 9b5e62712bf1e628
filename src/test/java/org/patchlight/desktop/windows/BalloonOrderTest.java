package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.desktop.Notice;

class BalloonOrderTest {
    private final BalloonOrder order = new BalloonOrder();
    private final Notice clock = notice("clock");
    private final Notice update = notice("update");

    @Test
    void aClickIsAboutTheBalloonOnTheScreenAndNotAboutTheOneWaiting() {
        order.sent(clock);
        order.shown();
        order.sent(update);

        assertThat(order.clicked()).contains(clock);
        order.shown();
        assertThat(order.clicked()).contains(update);
    }

    @Test
    void whereTheDesktopDoesNotSayWhatItShowsTheLatestWasClicked() {
        order.sent(clock);
        order.sent(update);

        assertThat(order.clicked()).contains(update);
    }

    @Test
    void aBalloonThatWentAwayCanStillBeClickedInTheListOfNotices() {
        order.sent(clock);
        order.shown();
        order.gone();

        assertThat(order.clicked()).contains(clock);
    }

    @Test
    void aClickWithoutAnyBalloonMeansNothing() {
        assertThat(order.clicked()).isEmpty();
    }

    @Test
    void aWithdrawnNoticeCannotBeClicked() {
        order.sent(clock);
        order.shown();
        order.withdrawn("clock");

        assertThat(order.clicked()).isEmpty();
    }

    @Test
    void onlyTheBalloonOnTheScreenIsShownNow() {
        order.sent(clock);
        order.shown();
        order.sent(update);

        assertThat(order.showsNow("clock")).isTrue();
        assertThat(order.showsNow("update")).isFalse();
    }

    @Test
    void withManyWaitingTheOldestAreForgotten() {
        for (int i = 0; i < 10; i++) {
            order.sent(notice("topic-" + i));
        }
        order.shown();

        assertThat(order.clicked().orElseThrow().topic()).isEqualTo("topic-6");
    }

    private static Notice notice(String topic) {
        return new Notice(topic, Notice.Gravity.PROBLEM, topic, topic, () -> {});
    }
}
