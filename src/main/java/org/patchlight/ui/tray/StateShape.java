package org.patchlight.ui.tray;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The shapes of the state icons on a grid of 16 by 16. The states differ in outline, not only in colour: disc,
 * triangle, diamond, ring, square. Straight edges lie on whole units, so that they are sharp at 16, 32, 48 and 64
 * pixels.
 *
 * @param body the outline, filled
 * @param mark the symbol on it, filled
 */
record StateShape(Shape body, Shape mark) {
    static StateShape of(IconState state) {
        return switch (state) {
            case HEALTHY -> new StateShape(new Ellipse2D.Double(0.5, 0.5, 15, 15), tick());
            case ATTENTION -> new StateShape(triangle(), exclamation());
            case PROBLEM -> new StateShape(diamond(), cross());
            case UNKNOWN -> new StateShape(ring(), question());
            case PAUSED -> new StateShape(new RoundRectangle2D.Double(1, 1, 14, 14, 3, 3), bars());
        };
    }

    private static Shape tick() {
        return line(2.1, 4, 8.2, 7, 11.2, 12.1, 5.2);
    }

    private static Shape triangle() {
        Path2D path = polygon(8, 1.3, 15.2, 14.3, 0.8, 14.3);
        Area area = new Area(path);
        area.add(new Area(
                new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path)));
        return area;
    }

    private static Shape exclamation() {
        Area area = new Area(new Rectangle2D.Double(7, 5, 2, 5));
        area.add(new Area(new Rectangle2D.Double(7, 11, 2, 2)));
        return area;
    }

    private static Shape diamond() {
        return polygon(8, -0.2, 16.2, 8, 8, 16.2, -0.2, 8);
    }

    private static Shape cross() {
        Area area = new Area(line(1.9, 5.5, 5.5, 10.5, 10.5));
        area.add(new Area(line(1.9, 10.5, 5.5, 5.5, 10.5)));
        return area;
    }

    private static Shape ring() {
        Area area = new Area(new Ellipse2D.Double(0.4, 0.4, 15.2, 15.2));
        area.subtract(new Area(new Ellipse2D.Double(2, 2, 12, 12)));
        return area;
    }

    private static Shape question() {
        Path2D hook = new Path2D.Double();
        hook.moveTo(5.7, 6.2);
        hook.curveTo(5.9, 3.6, 10.2, 3.7, 10.2, 6.2);
        hook.curveTo(10.2, 7.9, 8, 7.9, 8, 9.9);
        Area area =
                new Area(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(hook));
        area.add(new Area(new Rectangle2D.Double(7, 10.9, 2, 2)));
        return area;
    }

    private static Shape bars() {
        Area area = new Area(new Rectangle2D.Double(5, 4, 2, 8));
        area.add(new Area(new Rectangle2D.Double(9, 4, 2, 8)));
        return area;
    }

    private static Shape line(double width, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER).createStrokedShape(path);
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
