package org.patchlight.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    private final List<Line> lines = new ArrayList<>();

    @Test
    void all_measurements_of_the_last_two_weeks_stay() {
        every(Duration.ofMinutes(10), 1000);
        assertThat(keptAt(BEGIN.plus(Duration.ofDays(13)))).hasSize(1000);
    }

    @Test
    void older_ones_thin_out_to_one_an_hour_then_one_a_day_then_none() {
        every(Duration.ofMinutes(10), 6 * 24 * 30);
        assertThat(keptAt(END.plus(Duration.ofDays(14)))).hasSize(24 * 30);
        assertThat(keptAt(END.plus(Duration.ofDays(90)))).hasSize(30);
        assertThat(keptAt(END.plus(Duration.ofDays(731)))).hasSize(30 - 30);
        assertThat(keptAt(BEGIN.plus(Duration.ofDays(731)))).hasSize(30);
    }

    @Test
    void of_an_hour_the_best_stays_and_the_extremes_only_if_the_bounds_do_not_explain_them() {
        add(0, 0.010, 0.050);
        add(1, 0.012, 0.004);
        add(2, -0.010, 0.060);
        assertThat(offsets()).containsExactly(0.012);
        add(3, 137.2, 0.020);
        add(4, -2.0, 0.020);
        add(5, 30.0, 0.020);
        assertThat(offsets()).containsExactly(0.012, 137.2, -2.0);
    }

    @Test
    void an_hour_without_answers_leaves_one_line_and_none_beside_a_measurement() {
        lines.add(line("{\"time\":\"2026-05-01T00:00:01Z\",\"kind\":\"measurement\",\"status\":\"unknown\"}"));
        lines.add(line("{\"time\":\"2026-05-01T00:00:02Z\",\"kind\":\"measurement\",\"status\":\"unknown\"}"));
        assertThat(keptAt(END.plus(Duration.ofDays(20)))).hasSize(1);
        add(3, 0.1, 0.1);
        assertThat(keptAt(END.plus(Duration.ofDays(20)))).containsExactly(lines.get(2));
    }

    @Test
    void what_is_no_measurement_or_holds_more_than_this_version_knows_stays_for_ever() {
        String newer =
                "{\"time\":\"2026-05-01T00:00:02Z\",\"kind\":\"measurement\",\"offsetSeconds\":1.0,\"errorBoundSeconds\":0.1,\"tail\":7}";
        lines.add(line(newer));
        lines.add(line("{\"time\":\"2026-05-01T00:00:02Z\",\"kind\":\"telepathy\"}"));
        lines.add(line("{\"what\":\"ever\"}"));
        for (String kind : List.of("status", "failure", "fix", "undo", "event")) {
            lines.add(line("{\"time\":\"2026-05-01T00:00:02Z\",\"kind\":\"" + kind + "\"}"));
        }
        assertThat(keptAt(END.plus(Duration.ofDays(1500)))).isEqualTo(lines);
    }

    @Test
    void a_time_that_a_wrong_clock_gave_makes_a_line_no_older_than_its_month() {
        lines.add(line(measurement(Instant.EPOCH, 1, 0.1)));
        lines.add(line(measurement(Instant.parse("2099-01-01T00:00:00Z"), 2, 0.1)));
        assertThat(keptAt(BEGIN.plus(Duration.ofDays(13)))).hasSize(2);
        assertThat(keptAt(END.plus(Duration.ofDays(300)))).hasSize(2);
        assertThat(keptAt(END.plus(Duration.ofDays(800)))).isEmpty();
    }

    @Test
    void a_runaway_loses_its_oldest_statuses_and_events_first() {
        String failure = "{\"time\":\"2026-05-01T00:00:00Z\",\"kind\":\"failure\",\"code\":\"0x80070002\"}";
        String healed =
                "{\"time\":\"2026-05-01T00:00:00Z\",\"kind\":\"event\",\"code\":\"0x80070002\",\"text\":\"healed\"}";
        lines.add(line(failure));
        lines.add(line(healed));
        for (int i = 0; i < 30_000; i++) {
            lines.add(line("{\"time\":\"2026-05-01T00:00:00Z\",\"kind\":\"event\",\"text\":\"slept\",\"detail\":\"PT"
                    + i + "S\"}"));
        }
        List<Line> kept = keptAt(END.plus(Duration.ofDays(1)));
        assertThat(kept.stream().mapToLong(line -> line.raw().length() + 1).sum())
                .isBetween(Fold.MOST_BYTES - 200L, (long) Fold.MOST_BYTES);
        assertThat(kept).contains(lines.get(0), lines.get(1), lines.get(lines.size() - 1));
        assertThat(kept).doesNotContain(lines.get(2));
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        every(Duration.ofMinutes(7), 3000);
        Fold fold = new Fold(END.plus(Duration.ofDays(100)), BEGIN, END);
        List<Line> once = fold.apply(lines);
        assertThat(fold.apply(once)).isEqualTo(once);
    }

    private void every(Duration step, int count) {
        for (int i = 0; i < count; i++) {
            lines.add(line(measurement(BEGIN.plus(step.multipliedBy(i)), 0.001 * (i % 5), 0.02)));
        }
    }

    private void add(int minute, double offset, double bound) {
        lines.add(line(measurement(BEGIN.plusSeconds(60L * minute), offset, bound)));
    }

    private List<Double> offsets() {
        return keptAt(END.plus(Duration.ofDays(20))).stream()
                .map(line -> line.entry().offsetSeconds())
                .toList();
    }

    private List<Line> keptAt(Instant now) {
        return new Fold(now, BEGIN, END).apply(lines);
    }

    private static Line line(String raw) {
        return Optional.of(raw).flatMap(Line::of).orElseThrow();
    }

    private static String measurement(Instant time, double offset, double bound) {
        return HistoryJson.write(HistoryEntry.measurement(time, "healthy", offset, bound, "ntp"))
                .toString();
    }
}
