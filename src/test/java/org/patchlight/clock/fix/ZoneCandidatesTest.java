package org.patchlight.clock.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.simulated.SimulatedPc;

class ZoneCandidatesTest {
    private static final Instant WINTER = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");
    private static final String LONDON = "GMT Standard Time";
    private static final String BERLIN = "W. Europe Standard Time";

    @Test
    void berlins_time_in_londons_zone_is_an_hour_fast_and_berlins_zone_fits() throws PcException {
        ZoneCandidates candidates = ZoneCandidates.of(known(WINTER), LONDON, Duration.ofHours(-1), "DE");
        assertThat(candidates.fitting())
                .extracting(ZoneFacts::id)
                .startsWith(BERLIN)
                .contains("Romance Standard Time");
        assertThat(candidates.fitting()).extracting(ZoneFacts::offset).containsOnly(Duration.ofHours(1));
    }

    @Test
    void londons_time_in_berlins_zone_is_an_hour_slow_and_londons_zone_fits() throws PcException {
        ZoneCandidates candidates = ZoneCandidates.of(known(WINTER), BERLIN, Duration.ofSeconds(3601), "GB");
        assertThat(candidates.fitting())
                .extracting(ZoneFacts::id)
                .startsWith(LONDON)
                .contains("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, Romance Standard Time",
        "PL, Central European Standard Time",
        "NG, W. Central Africa Standard Time",
        "CZ, Central Europe Standard Time"
    })
    void the_persons_country_comes_first(String country, String zone) throws PcException {
        ZoneCandidates candidates = ZoneCandidates.of(known(WINTER), LONDON, Duration.ofHours(-1), country);
        assertThat(candidates.fitting().get(0).id()).isEqualTo(zone);
    }

    @Test
    void without_a_country_names_like_that_of_the_current_zone_come_first() throws PcException {
        // Cairo's hour, with Berlin's zone as the current one: a zone of Europe is likelier than one of Africa
        ZoneCandidates candidates = ZoneCandidates.of(known(WINTER), BERLIN, Duration.ofHours(-1), "");
        assertThat(candidates.fitting().get(0).id()).isEqualTo("E. Europe Standard Time");
    }

    @Test
    void quarters_of_an_hour_count_and_daylight_saving_is_that_of_the_day() throws PcException {
        assertThat(ZoneCandidates.of(known(WINTER), "India Standard Time", Duration.ofSeconds(-905), "")
                        .fitting())
                .extracting(ZoneFacts::id)
                .containsExactly("Nepal Standard Time");
        assertThat(ZoneCandidates.of(known(SUMMER), LONDON, Duration.ofHours(-1), "ZA")
                        .fitting()
                        .get(0)
                        .id())
                .isEqualTo("South Africa Standard Time");
    }

    @Test
    void an_offset_that_is_no_zones_difference_leaves_every_zone_as_it_was() throws PcException {
        List<ZoneFacts> known = known(WINTER);
        for (Duration offset : new Duration[] {null, Duration.ofSeconds(137), Duration.ofDays(40)}) {
            ZoneCandidates candidates = ZoneCandidates.of(known, LONDON, offset, "DE");
            assertThat(candidates.fitting()).isEmpty();
            assertThat(candidates.others()).isEqualTo(known);
        }
    }

    @Test
    void every_zone_is_offered_once_the_nearest_first() throws PcException {
        List<ZoneFacts> known = known(WINTER);
        ZoneCandidates candidates = ZoneCandidates.of(known, LONDON, Duration.ofHours(-1), "DE");
        List<ZoneFacts> all = Stream.concat(candidates.fitting().stream(), candidates.others().stream())
                .toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(known);
        assertThat(all).isSortedAccordingTo((one, other) -> distance(one).compareTo(distance(other)));
    }

    private static Duration distance(ZoneFacts zone) {
        return zone.offset().minus(Duration.ofHours(1)).abs();
    }

    private static List<ZoneFacts> known(Instant time) throws PcException {
        return SimulatedPc.of("healthy").timeZones().known(time);
    }
}
