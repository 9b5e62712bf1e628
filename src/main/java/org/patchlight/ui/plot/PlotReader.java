package org.patchlight.ui.plot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.FixId;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.ui.plot.PlotModel.Mark;
import org.patchlight.ui.plot.PlotModel.Point;
import org.patchlight.ui.plot.PlotModel.Sleep;
import org.patchlight.ui.text.HistoryLines;

/** Turns the history, in the order in which it was written, into what the plot shows. */
final class PlotReader {
    /** A longer gap between measurements interrupts the line. */
    private static final Duration GAP = Duration.ofDays(1);
    /** Of measurements older than 90 days, one a day is kept. Two neighbours may then be almost two days apart. */
    private static final Duration FOLDED_GAP = Duration.ofDays(2);

    private static final Duration FOLDED = Duration.ofDays(90);

    private final List<Point> points = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Sleep> sleeps = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<HistoryEntry> entries;
    /** The correction to add to a time by the PC's clock. */
    private Duration correction = Duration.ZERO;

    PlotReader(List<HistoryEntry> oldestFirst) {
        this.entries = List.copyOf(oldestFirst);
        entries.forEach(this::take);
    }

    /** The true time for a time of the PC's clock, if the last measurement still applies. */
    Instant trueTime(Instant now) {
        return now.plus(correction);
    }

    /** What to draw for the range that ends at this true time. */
    PlotModel until(Instant to, PlotRange range) {
        Instant from = to.minus(range.length());
        List<HistoryEntry> within = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (isWithin(times.get(i), from, to)) {
                within.add(entries.get(i));
            }
        }
        List<Point> visible = points.stream()
                .filter(point -> isWithin(point.time(), from, to))
                .sorted(Comparator.comparing(Point::time))
                .toList();
        return new PlotModel(
                from,
                to,
                runs(visible, to),
                marks.stream().filter(mark -> isWithin(mark.time(), from, to)).toList(),
                sleeps.stream()
                        .filter(sleep ->
                                sleep.to().isAfter(from) && sleep.from().isBefore(to))
                        .toList(),
                within);
    }

    private void take(HistoryEntry entry) {
        Double offset = entry.offsetSeconds();
        Double bound = entry.errorBoundSeconds();
        if (entry.kind() == Kind.MEASUREMENT && offset != null) {
            correction = duration(offset);
            points.add(new Point(entry.time().plus(correction), offset, bound == null ? 0 : bound, entry));
        } else if (entry.isEvent(HistoryEntry.CLOCK_SET) && offset != null) {
            correction = correction.minus(duration(offset));
        }
        // A failure has the time of its evidence, which the clock at that moment wrote.
        Instant time =
                entry.kind() == Kind.FAILURE ? entry.time() : entry.time().plus(correction);
        times.add(time);
        if (entry.isEvent(HistoryEntry.SLEPT)) {
            sleeps.add(new Sleep(time.minus(HistoryLines.slept(entry)), time, entry));
        }
        kind(entry).ifPresent(kind -> marks.add(new Mark(time, kind, entry)));
    }

    private static Optional<PlotModel.Kind> kind(HistoryEntry entry) {
        return switch (entry.kind()) {
            case FAILURE -> Optional.of(PlotModel.Kind.FAILURE);
            case FIX ->
                Optional.of(FixId.RESYNC_CLOCK.equals(entry.fix()) ? PlotModel.Kind.CLOCK_SET : PlotModel.Kind.FIX);
            case UNDO -> Optional.of(PlotModel.Kind.FIX);
            case EVENT ->
                entry.isEvent(HistoryEntry.CLOCK_SET)
                        ? Optional.of(PlotModel.Kind.CLOCK_SET)
                        : entry.isEvent(HistoryEntry.ZONE_CHANGED)
                                ? Optional.of(PlotModel.Kind.ZONE)
                                : Optional.empty();
            case MEASUREMENT, STATUS -> Optional.empty();
        };
    }

    private List<List<Point>> runs(List<Point> visible, Instant now) {
        List<List<Point>> runs = new ArrayList<>();
        Point before = null;
        for (Point point : visible) {
            if (before == null || isBroken(before.time(), point.time(), now)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
            before = point;
        }
        return runs;
    }

    private boolean isBroken(Instant one, Instant next, Instant now) {
        Duration gap = one.isBefore(now.minus(FOLDED)) ? FOLDED_GAP : GAP;
        return Duration.between(one, next).compareTo(gap) > 0
                || sleeps.stream().anyMatch(sleep -> one.isBefore(sleep.to()) && next.isAfter(sleep.from()))
                || marks.stream()
                        .anyMatch(mark -> mark.kind() == PlotModel.Kind.CLOCK_SET
                                && mark.entry().kind() == Kind.EVENT
                                && one.isBefore(mark.time())
                                && next.isAfter(mark.time()));
    }

    private static boolean isWithin(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
