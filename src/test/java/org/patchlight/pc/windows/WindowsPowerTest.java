package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowsPowerTest {
    @Test
    void asksForAPlannedRestartThatClosesNothingByForce() {
        assertThat(WindowsPower.arguments(Duration.ofMinutes(2)))
                .containsExactly("/r", "/t", "120", "/d", "p:2:17")
                .doesNotContain("/f");
    }

    @Test
    void leavesAtLeastHalfAMinuteToCallItOff() {
        assertThat(WindowsPower.arguments(Duration.ZERO)).contains("30");
    }
}
