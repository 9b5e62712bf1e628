package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException.Reason;

/** What every clock must do, and what sets it. Nothing here sets the clock of the PC. */
interface ClockContract {
    Pc pc();

    /** Whether this platform can tell its time zones. */
    default boolean knowsTimeZones() {
        return true;
    }

    @Test
    default void theClockMovesForward() {
        Instant before = pc().clock().now();
        assertThat(Workers.sleep(Duration.ofMillis(50))).isTrue();
        assertThat(pc().clock().now()).isAfter(before);
    }

    @Test
    default void theMonotonicClockMovesForwardAtItsPace() {
        long before = pc().clock().nanos();
        assertThat(Workers.sleep(Duration.ofMillis(50))).isTrue();
        assertThat(pc().clock().nanos() - before).isBetween(40_000_000L, 30_000_000_000L);
    }

    @Test
    default void theZoneInForceIsOneOfTheZonesThatAreKnown() throws PcException {
        assumeTrue(knowsTimeZones());
        assertThat(pc().timeZones().current()).isNotBlank();
        assertThat(pc().timeZones().available())
                .contains(pc().timeZones().current(), "UTC")
                .doesNotHaveDuplicates();
    }

    @Test
    default void aZoneThatIsNotKnownIsRefusedAsMissing() throws PcException {
        assumeTrue(knowsTimeZones());
        String before = pc().timeZones().current();
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().timeZones().set("No Such Standard Time"));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.MISSING);
        assertThat(pc().timeZones().current()).isEqualTo(before);
    }

    @Test
    default void theClockIsNotSetWhileItsServiceDoesNotRun() throws PcException {
        assumeTrue(pc().services()
                .find(TimeService.SERVICE)
                .filter(ServiceFacts::isUp)
                .isEmpty());
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().timeService().resync(Duration.ofSeconds(20)));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isIn(Reason.FAILED, Reason.UNAVAILABLE);
    }
}
