package org.patchlight.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.plot.Pasts.NOW;
import static org.patchlight.ui.plot.Pasts.measured;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.history.HistoryEntry;

class PlotReaderTest {
    private final List<HistoryEntry> past = new ArrayList<>();

    @Test
    void the_line_is_interrupted_where_no_check_ran_for_more_than_a_day() {
        for (int hours : new int[] {100, 94, 60, 54, 6}) {
            past.add(measured(ago(hours), 0, 0.01));
        }
        assertThat(model(PlotRange.WEEK).runs()).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void measurements_kept_one_a_day_stay_one_line() {
        for (int days = 150; days > 120; days--) {
            past.add(measured(ago(24 * days + days % 2 * 5), 0, 0.01));
        }
        assertThat(model(PlotRange.HALF_YEAR).runs()).hasSize(1);
    }

    @Test
    void a_sleep_and_a_clock_that_was_set_break_the_line() {
        past.add(measured(ago(20), 0, 0.01));
        past.add(HistoryEntry.event(ago(10), HistoryEntry.SLEPT, null, "PT8H"));
        past.add(measured(ago(9), 0, 0.01));
        past.add(HistoryEntry.event(ago(8), HistoryEntry.CLOCK_SET, 2.0, null));
        past.add(measured(ago(7), 0, 0.01));
        PlotModel model = model(PlotRange.DAY);
        assertThat(model.runs()).hasSize(3);
        assertThat(model.sleeps()).hasSize(1);
        assertThat(model.sleeps().get(0).from()).isEqualTo(ago(18));
        assertThat(model.count(PlotModel.Kind.CLOCK_SET)).isEqualTo(1);
    }

    @Test
    void entries_of_a_wrong_clock_are_shown_when_they_happened() {
        Duration clockError = Duration.ofDays(365);
        past.add(measured(ago(10).plus(clockError), -clockError.toSeconds(), 0.01));
        past.add(HistoryEntry.event(ago(9).plus(clockError), HistoryEntry.SLEPT, null, "PT1M"));
        past.add(HistoryEntry.event(ago(8), HistoryEntry.CLOCK_SET, (double) -clockError.toSeconds(), null));
        past.add(measured(ago(7), 0, 0.01));
        PlotModel model = model(PlotRange.DAY);
        assertThat(model.points()).extracting(PlotModel.Point::time).containsExactly(ago(10), ago(7));
        assertThat(model.sleeps()).extracting(PlotModel.Sleep::to).containsExactly(ago(9));
        assertThat(model.marks()).extracting(PlotModel.Mark::time).containsExactly(ago(8));
    }

    @Test
    void each_kind_has_its_mark_and_only_what_is_in_the_range_counts() {
        past.add(Pasts.failure(ago(30)));
        past.add(Pasts.failure(ago(20)));
        past.add(Pasts.fix(ago(19), "reset-update-cache"));
        past.add(Pasts.fix(ago(18), "resync-clock"));
        past.add(HistoryEntry.event(ago(17), HistoryEntry.ZONE_CHANGED, null, "Tokyo Standard Time"));
        past.add(HistoryEntry.event(ago(16), HistoryEntry.STARTED, null, null));
        PlotModel model = model(PlotRange.DAY);
        assertThat(model.marks())
                .extracting(PlotModel.Mark::kind)
                .containsExactly(
                        PlotModel.Kind.FAILURE, PlotModel.Kind.FIX, PlotModel.Kind.CLOCK_SET, PlotModel.Kind.ZONE);
        assertThat(model.entries()).hasSize(5);
        assertThat(model(PlotRange.WEEK).count(PlotModel.Kind.FAILURE)).isEqualTo(2);
    }

    @Test
    void nothing_is_empty_and_a_measurement_that_failed_is_no_point() {
        assertThat(model(PlotRange.DAY).isEmpty()).isTrue();
        past.add(HistoryEntry.event(ago(3), HistoryEntry.STARTED, null, null));
        assertThat(model(PlotRange.DAY).isEmpty()).isTrue();
    }

    private PlotModel model(PlotRange range) {
        return new PlotReader(past).until(NOW, range);
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
