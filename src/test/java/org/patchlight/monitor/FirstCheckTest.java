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
    void nothing_is_done_before_and_during_the_first_look() {
        first.accept(Samples.notCheckedYet());
        first.accept(Samples.busy(Activity.LOOKING));
        assertThat(times).hasValue(0);
    }

    @Test
    void it_is_done_when_the_first_look_has_ended_and_never_again() {
        first.accept(Samples.situation());
        assertThat(times).hasValue(1);
        first.accept(Samples.busy(Activity.LOOKING));
        first.accept(Samples.situation(Samples.clockBehind()));
        assertThat(times).hasValue(1);
    }
}
