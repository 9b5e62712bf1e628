package org.patchlight.ui.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.patchlight.ui.plot.PlotModel.Point;

/**
 * The vertical axis: offsets in seconds, drawn in the unit that suits them. It is linear, so that a steady drift is a
 * straight line. It always includes zero, the true time.
 *
 * @param low its lower end
 * @param high its upper end
 * @param unit the unit of its labels
 * @param ticks the positions of its labels, from low to high
 */
record OffsetAxis(double low, double high, Unit unit, List<Double> ticks) {
    /** The limit of Tukey's "far out" values: three times the interquartile range beyond the quartiles. */
    private static final double FAR_OUT = 3;

    private static final int FEWEST_TO_JUDGE = 8;
    private static final double LEAST_SECONDS = 1e-3;

    /** A unit of offsets. */
    enum Unit {
        MICROSECONDS("us", 1e-6),
        MILLISECONDS("ms", 1e-3),
        SECONDS("s", 1),
        MINUTES("min", 60),
        HOURS("h", 3600),
        DAYS("d", 86400);

        private final String id;
        private final double seconds;

        Unit(String id, double seconds) {
            this.id = id;
            this.seconds = seconds;
        }

        String id() {
            return id;
        }

        double seconds() {
            return seconds;
        }
    }

    OffsetAxis {
        ticks = List.copyOf(ticks);
    }

    /**
     * The axis that fits these measurements with their bounds.
     *
     * @param typical whether a few far-out measurements may lie beyond its ends
     * @param labels the approximate number of labels that fit
     */
    static OffsetAxis of(List<Point> points, boolean typical, int labels) {
        double[] fence = typical ? fence(points) : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        double low = -LEAST_SECONDS;
        double high = LEAST_SECONDS;
        for (Point point : points) {
            if (point.offset() >= fence[0] && point.offset() <= fence[1]) {
                low = Math.min(low, point.offset() - point.bound());
                high = Math.max(high, point.offset() + point.bound());
            }
        }
        return between(low, high, labels);
    }

    /** The axis from about one to about another offset. */
    static OffsetAxis between(double low, double high, int labels) {
        Unit unit = unit(Math.max(Math.abs(low), Math.abs(high)));
        double step = step((high - low) / unit.seconds() / Math.max(2, labels), unit) * unit.seconds();
        long first = (long) Math.floor(low / step);
        long last = (long) Math.ceil(high / step);
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new OffsetAxis(first * step, last * step, unit, ticks);
    }

    boolean holds(double offset) {
        return offset >= low && offset <= high;
    }

    /** The measurements that lie beyond its ends. */
    List<Point> outside(List<Point> points) {
        return points.stream().filter(point -> !holds(point.offset())).toList();
    }

    /** The position of an offset: 0 at the lower end, 1 at the upper. */
    double fraction(double offset) {
        return (offset - low) / (high - low);
    }

    /** The number of a tick in the axis's unit. */
    double inUnit(double seconds) {
        return Math.round(seconds / unit.seconds() * 1e6) / 1e6;
    }

    private static double[] fence(List<Point> points) {
        double[] offsets = points.stream().mapToDouble(Point::offset).sorted().toArray();
        if (offsets.length < FEWEST_TO_JUDGE) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        double[] bounds = points.stream().mapToDouble(Point::bound).toArray();
        Arrays.sort(bounds);
        double first = offsets[offsets.length / 4];
        double third = offsets[offsets.length - 1 - offsets.length / 4];
        double reach = FAR_OUT * Math.max(third - first, 2 * bounds[bounds.length / 2]);
        return new double[] {first - reach, third + reach};
    }

    private static Unit unit(double largest) {
        Unit unit = Unit.MICROSECONDS;
        for (Unit larger : Unit.values()) {
            // 180 s is easier to read than 3 min
            double from = larger.seconds() >= 60 ? 3 * larger.seconds() : larger.seconds();
            unit = largest >= from ? larger : unit;
        }
        return unit;
    }

    /**
     * The next larger round number: for minutes and hours a clock dial's step, otherwise 1, 2 or 5 times a power of
     * ten.
     */
    private static double step(double atLeast, Unit unit) {
        double[] dial = unit == Unit.MINUTES
                ? new double[] {1, 2, 5, 10, 15, 30, 60}
                : unit == Unit.HOURS ? new double[] {0.5, 1, 2, 3, 6, 12, 24} : new double[0];
        for (double round : dial) {
            if (round >= atLeast) {
                return round;
            }
        }
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
