package org.patchlight.pc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.policy.RestoreSettings.State;
import org.patchlight.pc.simulated.SimulatedPc;

class RestoreSettingsTest {
    private static final WindowsVersion ELEVEN = new WindowsVersion(10, 0, 26100);
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @CsvSource({
        "1,,,, ON",
        "3600,,,, ON",
        "0,,,, OFF",
        ",,,, UNKNOWN",
        "1,1,,, OFF",
        "1,0,,, ON",
        "1,,1,, OFF_BY_POLICY",
        "0,,1,, OFF_BY_POLICY",
        "1,,0,, ON",
        "0,,,1, OFF_BY_POLICY",
        "1,,,1, ON",
        "0,,,0, OFF",
    })
    void the_state_follows_from_the_registry(
            Long session, Long disabled, Long disabledByPolicy, Long locked, State state) throws PcException {
        put(RestoreSettings.KEY, RestoreSettings.SESSION, session);
        put(RestoreSettings.KEY, RestoreSettings.DISABLED, disabled);
        put(RestoreSettings.POLICY, RestoreSettings.DISABLED, disabledByPolicy);
        put(RestoreSettings.POLICY, "DisableConfig", locked);
        assertThat(read(ELEVEN).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"Server", "Server Core", "Nano Server", "SERVER"})
    void a_server_has_no_system_restore(String kind) throws PcException {
        pc.registry().write(VERSION, "InstallationType", new RegistryValue.Text(kind, false));
        assertThat(read(ELEVEN).state()).isEqualTo(State.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 30", "1440, 1440", "4294967295, 4294967295"})
    void the_spacing_is_in_minutes(long minutes, long spacing) throws PcException {
        put(RestoreSettings.KEY, RestoreSettings.FREQUENCY, minutes);
        assertThat(read(ELEVEN).spacing()).isEqualTo(Duration.ofMinutes(spacing));
    }

    @Test
    void without_a_value_it_is_a_day_since_windows_8_and_none_before() throws PcException {
        assertThat(read(ELEVEN).spacing()).isEqualTo(Duration.ofDays(1));
        assertThat(read(new WindowsVersion(6, 2, 9200)).spacing()).isEqualTo(Duration.ofDays(1));
        assertThat(read(new WindowsVersion(6, 1, 7601)).spacing()).isEqualTo(Duration.ZERO);
    }

    private RestoreSettings read(WindowsVersion version) throws PcException {
        return RestoreSettings.read(pc.registry(), version);
    }

    private void put(RegistryKey key, String name, Long value) throws PcException {
        if (value == null) {
            pc.registry().deleteValue(key, name);
        } else {
            pc.registry().write(key, name, new RegistryValue.Number(value));
        }
    }
}
