package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.windows.call.Wine;

class WindowsPowerTest {
    @Test
    void leaves_at_least_half_a_minute_to_call_it_off() {
        assertThat(WindowsPower.seconds(Duration.ofMinutes(2))).isEqualTo(120);
        assertThat(WindowsPower.seconds(Duration.ZERO)).isEqualTo(30);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void a_restart_is_asked_for_and_called_off() throws PcException {
        assumeTrue(Wine.isHere(), "nobody's own Windows is restarted");
        WindowsPower power = new WindowsPower();
        power.restart(Duration.ofHours(1));
        assertThat(power.abortRestart()).isTrue();
    }

    /** Windows 11 24H2: "Always use energy saver", on mains power and on a PC without a battery. */
    @Test
    void energy_saver_on_mains_saves_no_battery() {
        byte[] laptop = {1, 8, 90, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] desktop = {1, -128, -1, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] onBattery = {0, 1, 90, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(WindowsPower.supply(laptop).isSavingBattery()).isFalse();
        assertThat(WindowsPower.supply(desktop).isSavingBattery()).isFalse();
        assertThat(WindowsPower.supply(onBattery).isSavingBattery()).isTrue();
    }

    @Test
    void distinguishes_battery_mains_and_unknown() {
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
