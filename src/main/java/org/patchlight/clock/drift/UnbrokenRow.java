package org.patchlight.clock.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.patchlight.clock.drift.ClockPast.PastEvent;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;

/**
 * Finds the newest measurements between which nothing set the clock. A row ends at a recorded setting of the clock, at
 * a time that runs backwards, and at a jump. A jump is a change that neither the bounds nor a steady drift explain; it
 * counts even if no record mentions it, because Windows sets the clock by itself. A change of the time zone doesn't
 * move the clock. A sleep or a start ends a row only if the clock jumped: most PCs sleep every night and would never
 * have a drift otherwise.
 */
final class UnbrokenRow {
    /** How much a drift may change from one measurement to the next. Temperature changes a crystal by a few ppm. */
    private static final double WANDER = 5e-6;
    /** Measurements closer together than this show more noise than drift. */
    private static final double APART_SECONDS = 3600;

    private UnbrokenRow() {}

    /** The newest row, oldest measurement first. It may have only one measurement, or none. */
    static List<PastMeasurement> newestOf(ClockPast past) {
        List<PastMeasurement> row = afterLastSetting(past);
        double[] slopes = slopes(row);
        double slope = median(slopes);
        double doubt = WANDER + doubt(row, slopes.length);
        int start = row.size();
        List<PastMeasurement> backwards = new ArrayList<>();
        while (start > 0) {
            PastMeasurement one = row.get(start - 1);
            PastMeasurement later = backwards.isEmpty() ? one : backwards.get(backwards.size() - 1);
            if (backwards.isEmpty() || follows(one, later, slope, doubt)) {
                backwards.add(one);
            } else if (start < 2 || !follows(row.get(start - 2), later, slope, doubt)) {
                break;
            }
            start--;
        }
        List<PastMeasurement> newest = new ArrayList<>(backwards);
        Collections.reverse(newest);
        return newest;
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static List<PastMeasurement> afterLastSetting(ClockPast past) {
        Instant set = past.events().stream()
                .filter(event -> event.kind() == PastEvent.Kind.SET)
                .map(PastEvent::time)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return past.measurements().stream()
                .filter(one -> !one.time().isBefore(set))
                .toList();
    }

    private static boolean follows(PastMeasurement earlier, PastMeasurement later, double slope, double doubt) {
        double elapsed = seconds(Duration.between(earlier.time(), later.time()));
        double moved = seconds(later.offset().minus(earlier.offset()));
        return elapsed > 0 && Math.abs(moved - slope * elapsed) <= bounds(earlier, later) + doubt * elapsed;
    }

    private static double bounds(PastMeasurement one, PastMeasurement other) {
        return seconds(one.bound().plus(other.bound()));
    }

    /** The slopes from each measurement to the next one that is at least an hour later. */
    private static double[] slopes(List<PastMeasurement> row) {
        List<Double> slopes = new ArrayList<>();
        pairs(
                row,
                (earlier, later, elapsed) -> slopes.add(seconds(later.offset().minus(earlier.offset())) / elapsed));
        return slopes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How far the median of the slopes may be off because of the bounds. */
    private static double doubt(List<PastMeasurement> row, int count) {
        List<Double> doubts = new ArrayList<>();
        pairs(row, (earlier, later, elapsed) -> doubts.add(bounds(earlier, later) / elapsed));
        return median(doubts.stream().mapToDouble(Double::doubleValue).toArray()) / Math.sqrt(Math.max(1, count));
    }

    private static void pairs(List<PastMeasurement> row, Pair pair) {
        PastMeasurement earlier = null;
        for (PastMeasurement later : row) {
            double elapsed = earlier == null ? 0 : seconds(Duration.between(earlier.time(), later.time()));
            if (earlier != null && elapsed >= APART_SECONDS) {
                pair.take(earlier, later, elapsed);
            }
            if (earlier == null || elapsed < 0 || elapsed >= APART_SECONDS) {
                earlier = later;
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private interface Pair {
        void take(PastMeasurement earlier, PastMeasurement later, double elapsed);
    }
}
