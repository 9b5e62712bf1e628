package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.repair.ProblemSets.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.pc.PcClock;

class NewnessTest {
    private static final Duration RUN = Duration.ofSeconds(30);

    private final MonotonicInstant began = new MonotonicInstant(NOON, 0);

    @Test
    void with_an_unchanged_clock_the_start_of_the_fix_decides() {
        Newness newness = Newness.since(began, clock(NOON.plus(RUN)), List.of());
        assertThat(newness.isNew(seen(NOON))).isTrue();
        assertThat(newness.isNew(seen(NOON.minusMillis(1)))).isFalse();
    }

    @Test
    void after_the_clock_was_set_back_new_evidence_counts_as_new() {
        Instant now = NOON.plus(RUN).minusSeconds(4000);
        Newness newness = Newness.since(began, clock(now), List.of());
        assertThat(newness.isNew(seen(now))).isTrue();
        assertThat(newness.isNew(seen(NOON.minusSeconds(4001)))).isFalse();
    }

    @Test
    void after_the_clock_was_set_back_known_evidence_stays_old_at_any_time() {
        Finding known = seen(NOON.minusSeconds(60));
        Instant now = NOON.plus(RUN).minusSeconds(4000);
        assertThat(Newness.since(began, clock(now), List.of(known)).isNew(known))
                .isFalse();
    }

    @Test
    void after_the_clock_was_set_forward_earlier_evidence_of_the_run_is_new() {
        Instant now = NOON.plus(RUN).plusSeconds(137);
        Newness newness = Newness.since(began, clock(now), List.of());
        assertThat(newness.isNew(seen(NOON.plusSeconds(1)))).isTrue();
        assertThat(newness.isNew(seen(NOON.minusSeconds(1)))).isFalse();
    }

    private static Finding seen(Instant observed) {
        return ProblemSets.updates("update-failed", observed);
    }

    private static PcClock clock(Instant now) {
        return new PcClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long nanos() {
                return RUN.toNanos();
            }
        };
    }
}
