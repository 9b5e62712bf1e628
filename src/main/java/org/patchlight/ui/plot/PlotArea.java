package org.patchlight.ui.plot;

import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.plot.PlotModel.Point;

/**
 * The layout of a plot on the screen.
 *
 * @param model what is drawn
 * @param time the horizontal axis
 * @param offset the vertical axis
 * @param curve the rectangle of the curve
 * @param row the height of a row of marks; the rows are above the curve
 */
record PlotArea(PlotModel model, TimeAxis time, OffsetAxis offset, Rectangle2D curve, double row) {
    private static final double NEAR = 9;

    double x(Instant when) {
        return curve.getX() + time.fraction(when) * curve.getWidth();
    }

    double y(double seconds) {
        return curve.getMaxY() - offset.fraction(seconds) * curve.getHeight();
    }

    /** The y coordinate of an offset, at the edge if it is outside the axis. */
    double yWithin(double seconds) {
        return Math.max(curve.getY(), Math.min(curve.getMaxY(), y(seconds)));
    }

    /** The y coordinate of the row for this kind of mark. */
    double yOf(PlotModel.Kind kind) {
        List<PlotModel.Kind> kinds = kinds();
        return curve.getY() - row * (kinds.size() - kinds.indexOf(kind) - 0.5) - row / 4;
    }

    /** The kinds of marks that occur; each has its own row. */
    List<PlotModel.Kind> kinds() {
        return kinds(model);
    }

    static List<PlotModel.Kind> kinds(PlotModel model) {
        return Arrays.stream(PlotModel.Kind.values())
                .filter(kind -> model.count(kind) > 0)
                .toList();
    }

    /** The entry at a position: a mark first, then a measurement, then a sleep. */
    Optional<HistoryEntry> at(double x, double y) {
        Optional<HistoryEntry> mark = model.marks().stream()
                .filter(each -> Math.hypot(x(each.time()) - x, yOf(each.kind()) - y) <= NEAR)
                .min(Comparator.comparingDouble(each -> Math.abs(x(each.time()) - x)))
                .map(PlotModel.Mark::entry);
        return mark.or(() -> point(x, y)).or(() -> sleep(x, y));
    }

    private Optional<HistoryEntry> point(double x, double y) {
        return model.points().stream()
                .filter(point -> distance(point, x, y) <= NEAR)
                .min(Comparator.comparingDouble(point -> distance(point, x, y)))
                .map(Point::entry);
    }

    private double distance(Point point, double x, double y) {
        return Math.hypot(x(point.time()) - x, yWithin(point.offset()) - y);
    }

    private Optional<HistoryEntry> sleep(double x, double y) {
        return model.sleeps().stream()
                .filter(sleep -> x >= x(sleep.from()) - 1 && x <= x(sleep.to()) + 1)
                .filter(sleep -> y >= curve.getY() && y <= curve.getMaxY())
                .map(PlotModel.Sleep::entry)
                .findFirst();
    }
}
