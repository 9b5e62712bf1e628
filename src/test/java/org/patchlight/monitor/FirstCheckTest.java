package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.Samples;

final class FirstCheckTest {
    private final AtomicInteger times = new AtomicInteger();
    private final FirstCheck first = new FirstCheck(times::incrementAndGet);

    @Test
    void nothing_runs_before_and_during_the_first_check() {
        first.accept(Samples.notCheckedYet());
        first.accept(Samples.busy(Activity.CHECKING));
        assertThat(times).hasValue(0);
    }

    @Test
    void the_action_runs_once_when_the_first_check_has_ended() {
        first.accept(Samples.situation());
        assertThat(times).hasValue(1);
        first.accept(Samples.busy(Activity.CHECKING));
        first.accept(Samples.situation(Samples.clockBehind()));
        assertThat(times).hasValue(1);
    }
}
