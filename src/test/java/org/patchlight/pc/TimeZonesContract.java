package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException.Reason;

/** What all time zones must do. No test changes the zone of the PC. */
interface TimeZonesContract {
    Instant ANY_TIME = Instant.parse("2026-03-01T00:00:00Z");

    Pc pc();

    @Test
    default void the_current_zone_is_one_of_the_known_zones() throws PcException {
        assertThat(pc().timeZones().current()).isNotBlank();
        assertThat(pc().timeZones().available())
                .contains(pc().timeZones().current(), "UTC")
                .doesNotHaveDuplicates();
    }

    @Test
    default void the_rules_are_those_of_the_current_zone() throws PcException {
        String current = pc().timeZones().current();
        Duration offset = Duration.ofSeconds(
                pc().timeZones().rules().getRules().getOffset(ANY_TIME).getTotalSeconds());
        assertThat(pc().timeZones().known(ANY_TIME))
                .filteredOn(zone -> zone.id().equals(current))
                .extracting(ZoneFacts::offset)
                .containsExactly(offset);
    }

    @Test
    default void a_zone_that_is_not_known_is_refused_as_missing() throws PcException {
        String before = pc().timeZones().current();
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().timeZones().set("No Such Standard Time"));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.MISSING);
        assertThat(pc().timeZones().current()).isEqualTo(before);
    }

    @Test
    default void all_zones_are_known_in_the_order_of_their_offsets_then_names() throws PcException {
        List<ZoneFacts> known = pc().timeZones().known(ANY_TIME);
        assertThat(known)
                .extracting(ZoneFacts::id)
                .containsExactlyInAnyOrderElementsOf(pc().timeZones().available());
        assertThat(known)
                .isSortedAccordingTo(Comparator.comparing(ZoneFacts::offset).thenComparing(ZoneFacts::name))
                .allSatisfy(zone -> {
                    assertThat(zone.name()).isNotBlank();
                    assertThat(zone.offset()).isBetween(Duration.ofHours(-12), Duration.ofHours(14));
                });
    }

    /** Zones whose rules have not changed for years, and that every Windows has. */
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-07-01T00:00:00Z, PT0H",
        "W. Europe Standard Time, 2026-03-29T00:59:59Z, PT1H",
        "W. Europe Standard Time, 2026-03-29T01:00:00Z, PT2H",
        "W. Europe Standard Time, 2026-10-25T00:59:59Z, PT2H",
        "W. Europe Standard Time, 2026-10-25T01:00:00Z, PT1H",
        "Eastern Standard Time, 2026-03-08T06:59:59Z, PT-5H",
        "Eastern Standard Time, 2026-03-08T07:00:00Z, PT-4H",
        "AUS Eastern Standard Time, 2026-04-04T15:59:59Z, PT11H",
        "AUS Eastern Standard Time, 2026-04-04T16:00:00Z, PT10H",
        "Nepal Standard Time, 2026-07-01T00:00:00Z, PT5H45M",
        "India Standard Time, 2026-01-01T00:00:00Z, PT5H30M"
    })
    default void a_zone_is_as_far_from_utc_as_its_rule_says(String id, Instant time, Duration offset)
            throws PcException {
        assertThat(pc().timeZones().known(time))
                .filteredOn(zone -> zone.id().equals(id))
                .extracting(ZoneFacts::offset)
                .containsExactly(offset);
    }
}
