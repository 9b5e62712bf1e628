package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PowerSupply;

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

    @Test
    void tellsTheBatteryFromTheMainsAndWhatIsNotKnownFromBoth() {
        PowerSupply battery = WindowsPower.supply(new byte[] {0, 1, 39, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThat(battery).isEqualTo(PowerSupply.battery(39));
        assertThat(battery.mayRunOut()).isTrue();
        assertThat(WindowsPower.supply(new byte[] {0, 1, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                        .mayRunOut())
                .isFalse();
        assertThat(WindowsPower.supply(new byte[] {0, 1, 90, 1, 0, 0, 0, 0, 0, 0, 0, 0})
                        .mayRunOut())
                .as("saving")
                .isTrue();
        assertThat(WindowsPower.supply(new byte[] {0, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                        .mayRunOut())
                .as("of unknown charge")
                .isTrue();
        byte[] desktop = {1, -128, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThat(WindowsPower.supply(desktop)).isEqualTo(PowerSupply.MAINS);
        byte[] unknown = {-1, -1, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThat(WindowsPower.supply(unknown).mayRunOut()).isFalse();
    }
}
