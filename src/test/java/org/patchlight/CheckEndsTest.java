package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.Samples;

class CheckEndsTest {
    private final AtomicInteger ran = new AtomicInteger();
    private final CheckEnds ends = new CheckEnds(check -> ran.incrementAndGet());

    @Test
    void it_runs_once_after_each_check() {
        CheckReport first = report();
        ends.accept(new Situation(null, Activity.CHECKING, null));
        ends.accept(new Situation(first, Activity.IDLE, null));
        ends.accept(new Situation(first, Activity.CHECKING, null));
        assertThat(ran).hasValue(1);
        ends.accept(new Situation(report(), Activity.IDLE, null));
        assertThat(ran).hasValue(2);
    }

    @Test
    void a_check_that_failed_and_a_change_without_a_check_do_not_count() {
        CheckReport only = report();
        ends.accept(new Situation(only, Activity.IDLE, null));
        ends.accept(new Situation(only, Activity.REPAIRING, null));
        ends.accept(new Situation(only, Activity.IDLE, null));
        ends.accept(new Situation(null, Activity.IDLE, null));
        assertThat(ran).hasValue(1);
    }

    private static CheckReport report() {
        return Samples.situation().checkUp().orElseThrow();
    }
}
