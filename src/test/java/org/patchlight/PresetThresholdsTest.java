package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.settings.Settings;

class PresetThresholdsTest {
    @Test
    void copied_evidence_is_judged_by_the_thresholds_that_a_pc_has_by_default() {
        assertThat(ClockThresholds.PRESET)
                .isEqualTo(new ClockThresholds(
                        Settings.DEFAULT.clock().attention(),
                        Settings.DEFAULT.clock().problem()));
    }
}
