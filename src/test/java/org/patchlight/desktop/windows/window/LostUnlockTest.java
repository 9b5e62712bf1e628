package org.patchlight.desktop.windows.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LostUnlockTest {
    private OptionalInt state = OptionalInt.of(1);
    private int found;
    private boolean waiting;
    private Runnable body = () -> {};
    private final LostUnlock lock = new LostUnlock(this::timer, () -> state, () -> found++);

    @Test
    void a_person_who_is_there_unlocks_it_within_two_minutes() {
        lock.locked(true);
        minute();
        assertThat(found).isZero();
        state = OptionalInt.of(5);
        minute();
        assertThat(found).as("one answer may be too early").isZero();
        minute();
        assertThat(found).isEqualTo(1);
        assertThat(waiting).isFalse();
    }

    @Test
    void a_locked_session_stays_locked_however_long_and_so_does_one_that_windows_says_nothing_about() {
        lock.locked(true);
        for (int i = 0; i < 600; i++) {
            state = i % 2 == 0 ? OptionalInt.of(1) : OptionalInt.empty();
            minute();
        }
        assertThat(found).isZero();
        assertThat(waiting).isTrue();
    }

    @Test
    void answers_that_change_are_not_added_up() {
        lock.locked(true);
        for (int i = 0; i < 10; i++) {
            state = OptionalInt.of(i % 2 == 0 ? 5 : 1);
            minute();
        }
        assertThat(found).isZero();
    }

    @Test
    void the_usual_message_ends_the_questions() {
        lock.locked(true);
        lock.locked(false);
        state = OptionalInt.of(5);
        minute();
        assertThat(found).isZero();
        assertThat(waiting).isFalse();
    }

    private void minute() {
        waiting = false;
        body.run();
    }

    private OneShotTimer timer(Runnable run) {
        body = run;
        return new OneShotTimer() {
            @Override
            public void start(Duration delay) {
                assertThat(delay).isEqualTo(LostUnlock.PAUSE);
                waiting = true;
            }

            @Override
            public boolean waiting() {
                return waiting;
            }
        };
    }
}
