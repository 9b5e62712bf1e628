package org.patchlight.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.patchlight.ui.plot.Pasts.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.ui.plot.OffsetAxis.Unit;
import org.patchlight.ui.plot.PlotModel.Point;

class AxesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "-0.0004, 0.0003, MICROSECONDS, 200",
        "-0.003, 0.02, MILLISECONDS, 5",
        "-0.2, 0.9, MILLISECONDS, 500",
        "0, 137, SECONDS, 50",
        "-4000, 0, MINUTES, 15",
        "-9000, 20000, HOURS, 2",
        "0, 500000000, DAYS, 2000"
    })
    void offsets_are_labelled_in_the_unit_that_suits_them(double low, double high, Unit unit, double step) {
        OffsetAxis axis = OffsetAxis.between(low, high, 5);
        assertThat(axis.unit()).isEqualTo(unit);
        assertThat(axis.inUnit(axis.ticks().get(1) - axis.ticks().get(0))).isCloseTo(step, within(1e-6));
        assertThat(axis.low()).isLessThanOrEqualTo(low);
        assertThat(axis.high()).isGreaterThanOrEqualTo(high);
        assertThat(axis.ticks()).hasSizeBetween(3, 9).contains(0.0);
    }

    @Test
    void the_axis_holds_zero_and_all_bounds() {
        OffsetAxis axis = OffsetAxis.of(List.of(point(137.2, 3), point(136, 0.1)), true, 6);
        assertThat(axis.holds(0)).isTrue();
        assertThat(axis.holds(140.2)).isTrue();
        assertThat(axis.fraction(axis.low())).isZero();
        assertThat(axis.fraction(axis.high())).isEqualTo(1);
    }

    @Test
    void one_far_out_measurement_lies_beyond_a_typical_axis_and_on_a_whole_one() {
        List<Point> points = new ArrayList<>(List.of(point(4000, 0.1)));
        for (int i = 0; i < 20; i++) {
            points.add(point(0.001 * i, 0.01));
        }
        assertThat(OffsetAxis.of(points, true, 6).holds(4000)).isFalse();
        assertThat(OffsetAxis.of(points, true, 6).high()).isLessThan(0.1);
        assertThat(OffsetAxis.of(points, false, 6).holds(4000)).isTrue();
        assertThat(OffsetAxis.of(points.subList(0, 5), true, 6).holds(4000)).isTrue();
    }

    @Test
    void nothing_at_all_has_an_axis_too() {
        assertThat(OffsetAxis.of(List.of(), true, 5).ticks()).contains(0.0);
    }

    @ParameterizedTest
    @CsvSource({"P1D, 8, 9", "P7D, 8, 8", "P30D, 8, 5", "P183D, 8, 7", "PT24H, 2, 3", "P183D, 2, 3"})
    void times_have_about_as_many_labels_as_there_is_room_for(Duration length, int room, int most) {
        TimeAxis axis = TimeAxis.of(NOW.minus(length), NOW, BERLIN, Locale.ENGLISH, room);
        assertThat(axis.ticks()).hasSizeBetween(1, most);
        assertThat(axis.ticks())
                .allSatisfy(tick -> assertThat(axis.fraction(tick.time())).isBetween(0.0, 1.0));
    }

    @Test
    void labels_stand_at_round_local_times_also_when_the_clocks_change() {
        Instant from = Instant.parse("2026-10-24T12:00:00Z");
        TimeAxis axis = TimeAxis.of(from, from.plus(Duration.ofDays(1)), BERLIN, Locale.ENGLISH, 9);
        assertThat(axis.ticks())
                .extracting(TimeAxis.Tick::label)
                .containsExactly("15:00", "18:00", "21:00", "25 Oct", "03:00", "06:00", "09:00", "12:00");
        assertThat(Duration.between(
                        axis.ticks().get(3).time(), axis.ticks().get(4).time()))
                .isEqualTo(Duration.ofHours(4));
        TimeAxis spring = TimeAxis.of(
                Instant.parse("2026-03-29T00:00:00Z"),
                Instant.parse("2026-03-29T03:00:00Z"),
                BERLIN,
                Locale.ENGLISH,
                6);
        assertThat(spring.ticks()).extracting(TimeAxis.Tick::time).doesNotHaveDuplicates();
    }

    private static Point point(double offset, double bound) {
        return new Point(NOW, offset, bound, Pasts.measured(NOW, offset, bound));
    }
}
