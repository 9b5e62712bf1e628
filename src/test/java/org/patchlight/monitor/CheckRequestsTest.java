package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.monitor.CheckRequests.At;
import org.patchlight.monitor.SampleChecks.HandClock;

class CheckRequestsTest {
    private static final Duration TICK = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final CheckRequests soon = new CheckRequests(clock);

    private int checksIn(Duration time, Runnable eachTick) {
        int checks = 0;
        for (long tick = 0; tick < time.dividedBy(TICK); tick++) {
            eachTick.run();
            clock.pass(TICK);
            checks += soon.take().isPresent() ? 1 : 0;
        }
        return checks;
    }

    @Test
    void without_a_push_there_is_no_check() {
        assertThat(checksIn(Duration.ofHours(3), () -> {})).isZero();
    }

    @Test
    void a_push_waits_until_its_writer_has_finished_and_leads_to_one_check() {
        soon.push(At.UPDATES);
        assertThat(soon.take()).isEmpty();
        clock.pass(CheckRequests.SETTLING.minusMillis(1));
        soon.push(At.UPDATES);
        assertThat(soon.take()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(soon.take()).contains(At.UPDATES);
        assertThat(checksIn(Duration.ofHours(3), () -> {})).isZero();
    }

    @Test
    void without_a_limit_every_push_leads_to_a_check_at_the_next_tick() {
        CheckRequests unlimited = CheckRequests.unlimited(clock);
        for (int i = 0; i < 100; i++) {
            unlimited.push(At.EVERYTHING);
            assertThat(unlimited.take()).isEmpty();
            clock.pass(TICK);
            assertThat(unlimited.take()).isPresent();
        }
    }

    @Test
    void pushes_of_both_kinds_lead_to_one_check_of_everything() {
        soon.push(At.EVERYTHING);
        soon.push(At.UPDATES);
        clock.pass(TICK);
        assertThat(soon.take()).contains(At.EVERYTHING);
        soon.push(At.UPDATES);
        soon.push(At.EVERYTHING);
        clock.pass(CheckRequests.GAP);
        assertThat(soon.take()).contains(At.EVERYTHING);
    }

    @Test
    void a_push_just_after_a_check_leads_to_one_within_a_minute() {
        soon.push(At.UPDATES);
        clock.pass(TICK);
        assertThat(soon.take()).isPresent();
        soon.push(At.UPDATES);
        assertThat(checksIn(Duration.ofMinutes(1), () -> {})).isOne();
    }

    @Test
    void a_storm_leads_to_few_checks_an_hour_and_the_last_push_is_not_lost() {
        int checks = checksIn(Duration.ofHours(1), () -> {
            for (int i = 0; i < 30; i++) {
                soon.push(At.UPDATES);
            }
        });
        assertThat(checks).isEqualTo(CheckRequests.MOST_AN_HOUR);
        assertThat(checksIn(Duration.ofHours(1), () -> {})).isOne();
    }

    @Test
    void after_a_quiet_hour_all_checks_are_available_again() {
        checksIn(Duration.ofHours(1), () -> soon.push(At.UPDATES));
        checksIn(Duration.ofMinutes(61), () -> {});
        assertThat(checksIn(Duration.ofMinutes(5), () -> soon.push(At.UPDATES))).isBetween(9, 11);
    }

    @Test
    void a_check_for_another_reason_covers_earlier_pushes_only() {
        soon.push(At.EVERYTHING);
        soon.coveredBy(At.UPDATES);
        clock.pass(TICK);
        assertThat(soon.take()).contains(At.EVERYTHING);
        clock.pass(CheckRequests.GAP);
        soon.push(At.EVERYTHING);
        soon.coveredBy(At.EVERYTHING);
        soon.push(At.UPDATES);
        clock.pass(TICK);
        assertThat(soon.take()).contains(At.UPDATES);
        clock.pass(CheckRequests.GAP);
        soon.push(At.UPDATES);
        soon.coveredBy(At.UPDATES);
        assertThat(checksIn(Duration.ofHours(1), () -> {})).isZero();
    }

    @Test
    void a_dropped_push_leads_to_no_check() {
        soon.push(At.EVERYTHING);
        soon.drop();
        assertThat(checksIn(Duration.ofHours(1), () -> {})).isZero();
    }
}
