package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;

/** What everything that sets a clock must do. The clock is set only if {@link #mayStepTheClock} allows it. */
interface TimeServiceContract {
    Duration SERVICE_LIMIT = Duration.ofSeconds(20);

    Pc pc();

    /** Whether a test may set this clock. Never true for the clock of the machine that runs the tests. */
    default boolean mayStepTheClock() {
        return false;
    }

    private void assumeServiceRests() throws PcException {
        assumeTrue(pc().services()
                .find(TimeService.SERVICE)
                .filter(ServiceFacts::isUp)
                .isEmpty());
    }

    @Test
    default void the_clock_is_not_set_while_its_service_does_not_run() throws PcException {
        assumeServiceRests();
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().timeService().resync(SERVICE_LIMIT));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isIn(Reason.FAILED, Reason.UNAVAILABLE);
    }

    @Test
    default void a_service_that_does_not_run_has_nothing_to_report() throws PcException {
        assumeServiceRests();
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().timeService().report(SERVICE_LIMIT));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isIn(Reason.FAILED, Reason.UNAVAILABLE);
    }

    @Test
    default void the_clock_moves_by_the_step_either_way() throws PcException {
        assumeTrue(mayStepTheClock(), "no test may set this clock");
        for (Duration step : new Duration[] {Duration.ofDays(400), Duration.ofDays(-400), Duration.ofMillis(-1500)}) {
            Instant before = pc().clock().now();
            pc().timeService().step(step);
            assertThat(Duration.between(before.plus(step), pc().clock().now()))
                    .isBetween(Duration.ofMillis(-5), Duration.ofSeconds(30));
        }
    }
}
