package org.patchlight.ui.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.ui.plot.PlotModel.Point;

/**
 * Draws the measurements as a line with a band for their error bounds. Measurements in the same half pixel column are
 * drawn as that column's range. So even ten thousand cost no more than there are columns.
 */
record Curve(PlotArea area, Color color) {
    private static final double DOT = 2.5;
    private static final double ARROW = 5;
    private static final double ROOM_FOR_DOTS = 7;

    /**
     * All measurements of one column: the first and the last offset, the range of offsets, and the range with bounds.
     * In seconds.
     */
    private static final class Column {
        final double x;
        final double first;
        double last;
        double least;
        double most;
        double lower;
        double upper;

        Column(double x, Point point) {
            this.x = x;
            first = point.offset();
            last = first;
            least = first;
            most = first;
            lower = first - point.bound();
            upper = first + point.bound();
        }

        void add(Point point) {
            last = point.offset();
            least = Math.min(least, last);
            most = Math.max(most, last);
            lower = Math.min(lower, last - point.bound());
            upper = Math.max(upper, last + point.bound());
        }
    }

    void paint(Graphics2D g) {
        boolean dots =
                area.model().points().size() * ROOM_FOR_DOTS < area.curve().getWidth();
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.clip(area.curve());
        for (List<Point> run : area.model().runs()) {
            List<Column> columns = columns(run);
            clipped.setColor(PlotColors.translucent(color, 60));
            clipped.fill(band(columns));
            clipped.setColor(color);
            clipped.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            clipped.draw(line(columns));
            if (dots || run.size() == 1) {
                run.forEach(point -> dot(clipped, point));
            }
        }
        clipped.dispose();
        g.setColor(color);
        area.offset().outside(area.model().points()).forEach(point -> arrow(g, point));
    }

    private List<Column> columns(List<Point> run) {
        List<Column> columns = new ArrayList<>();
        Column column = null;
        for (Point point : run) {
            double x = area.x(point.time());
            if (column == null || Math.floor(2 * x) != Math.floor(2 * column.x)) {
                column = new Column(x, point);
                columns.add(column);
            } else {
                column.add(point);
            }
        }
        return columns;
    }

    private Path2D band(List<Column> columns) {
        Path2D band = new Path2D.Double();
        Column only = columns.get(0);
        if (columns.size() == 1) {
            band.append(
                    new Rectangle2D.Double(
                            only.x - DOT, area.y(only.upper), 2 * DOT, area.y(only.lower) - area.y(only.upper)),
                    false);
            return band;
        }
        band.moveTo(only.x, area.y(only.upper));
        columns.forEach(column -> band.lineTo(column.x, area.y(column.upper)));
        for (int i = columns.size() - 1; i >= 0; i--) {
            band.lineTo(columns.get(i).x, area.y(columns.get(i).lower));
        }
        band.closePath();
        return band;
    }

    private Path2D line(List<Column> columns) {
        Path2D line = new Path2D.Double();
        for (Column column : columns) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(column.x, area.y(column.first));
            } else {
                line.lineTo(column.x, area.y(column.first));
            }
            if (column.least < column.most) {
                line.lineTo(column.x, area.y(column.least));
                line.lineTo(column.x, area.y(column.most));
                line.lineTo(column.x, area.y(column.last));
            }
        }
        return line;
    }

    private void dot(Graphics2D g, Point point) {
        g.fill(new Ellipse2D.Double(area.x(point.time()) - DOT, area.y(point.offset()) - DOT, 2 * DOT, 2 * DOT));
    }

    /** Draws an arrow at the edge for a measurement outside the axis. */
    private void arrow(Graphics2D g, Point point) {
        double x = area.x(point.time());
        double edge = area.yWithin(point.offset());
        double inwards = point.offset() > area.offset().high() ? 2 * ARROW : -2 * ARROW;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, edge);
        arrow.lineTo(x - ARROW, edge + inwards);
        arrow.lineTo(x + ARROW, edge + inwards);
        arrow.closePath();
        g.fill(arrow);
    }
}
