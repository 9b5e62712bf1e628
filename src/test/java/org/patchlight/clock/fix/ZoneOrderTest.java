package org.patchlight.clock.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.step.MeasuredOffset;

/** Zones are ordered by the settings of the person of the PC, never by those of the process. */
class ZoneOrderTest {
    private static final RegistryKey INTERNATIONAL = RegistryKey.user("Control Panel\\International");

    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);
    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @AfterEach
    void restore() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @ParameterizedTest
    @CsvSource({"de-DE", "pl-PL", "fr-FR", "zh-Hant-TW", "x", "''"})
    void the_locale_of_the_process_changes_nothing(String administrators) throws PcException {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("en-US"));
        String first = firstZone();
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(administrators));
        assertThat(firstZone()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE, W. Europe Standard Time",
        "pl-PL, Central European Standard Time",
        "fr-FR, Romance Standard Time",
        "HU-hu, Central Europe Standard Time"
    })
    void the_settings_of_the_person_come_first(String locale, String zone) throws PcException {
        pc.registry().write(INTERNATIONAL, "LocaleName", new RegistryValue.Text(locale));
        assertThat(firstZone()).isEqualTo(zone);
    }

    @Test
    void settings_that_name_no_country_keep_the_usual_order() throws PcException {
        String first = firstZone();
        pc.registry().write(INTERNATIONAL, "LocaleName", new RegistryValue.Text("not a locale;"));
        assertThat(firstZone()).isEqualTo(first);
    }

    /** The first zone for a clock whose time is that of a zone one hour east. */
    private String firstZone() throws PcException {
        pc.timeZones().set("GMT Standard Time");
        TrustedTime trusted = new TrustedTime(
                () -> new ClockTrust.Trusted(new MeasuredOffset(
                        Duration.ofHours(-1), pc.clock().now(), pc.clock().nanos())),
                time -> true);
        return new SetTheTimeZone(trusted).propose(pc, null).choices().get(0).value();
    }
}
