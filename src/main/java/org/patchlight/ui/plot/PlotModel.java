package org.patchlight.ui.plot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.history.HistoryEntry;

/**
 * What to draw between two times. All times are corrected by the measured offsets: a clock that was one hour off recorded
 * wrong times.
 *
 * @param from the left end
 * @param to the right end
 * @param runs the measurements, oldest first, interrupted where no check ran and where the PC slept
 * @param marks what happened at a time
 * @param sleeps when the PC slept
 * @param entries everything that was found and done in between, oldest first
 */
record PlotModel(
        Instant from,
        Instant to,
        List<List<Point>> runs,
        List<Mark> marks,
        List<Sleep> sleeps,
        List<HistoryEntry> entries) {
    /** A measurement: offset and bound in seconds, the offset positive when the clock is slow. */
    record Point(Instant time, double offset, double bound, HistoryEntry entry) {}

    /** An event. */
    record Mark(Instant time, Kind kind, HistoryEntry entry) {}

    /** A time in which the PC slept. */
    record Sleep(Instant from, Instant to, HistoryEntry entry) {}

    /** The kind of a mark. */
    enum Kind {
        CLOCK_SET,
        ZONE,
        FAILURE,
        FIX;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    PlotModel {
        runs = runs.stream().map(List::copyOf).toList();
        marks = List.copyOf(marks);
        sleeps = List.copyOf(sleeps);
        entries = List.copyOf(entries);
    }

    List<Point> points() {
        return runs.stream().flatMap(List::stream).toList();
    }

    boolean isEmpty() {
        return runs.isEmpty() && marks.isEmpty() && sleeps.isEmpty();
    }

    Optional<Point> newest() {
        return points().stream().max(Comparator.comparing(Point::time));
    }

    long count(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).count();
    }
}
