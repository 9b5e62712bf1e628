package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeZoneArgumentTest {
    @Test
    void the_ending_of_tzutil_switches_daylight_saving_off() {
        assertThat(WindowsTimeZones.argument("W. Europe Standard Time", false)).isEqualTo("W. Europe Standard Time");
        assertThat(WindowsTimeZones.argument("W. Europe Standard Time", true))
                .isEqualTo("W. Europe Standard Time_dstoff");
    }
}
