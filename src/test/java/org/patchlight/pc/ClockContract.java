package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.machine.Workers;

/** What every clock must do. */
interface ClockContract {
    Pc pc();

    @Test
    default void the_clock_moves_forward() {
        Instant before = pc().clock().now();
        assertThat(Workers.sleep(Duration.ofMillis(50))).isTrue();
        assertThat(pc().clock().now()).isAfter(before);
    }

    @Test
    default void the_monotonic_clock_moves_forward_at_its_pace() {
        long before = pc().clock().nanos();
        assertThat(Workers.sleep(Duration.ofMillis(50))).isTrue();
        assertThat(pc().clock().nanos() - before).isBetween(40_000_000L, 30_000_000_000L);
    }
}
