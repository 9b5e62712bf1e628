package org.patchlight.ui.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the mark of an event. Each kind has its own shape, so that colour isn't needed to distinguish them. */
final class MarkShape {
    private static final double SIZE = 4.5;

    private MarkShape() {}

    static void paint(Graphics2D g, PlotModel.Kind kind, double x, double y) {
        switch (kind) {
            case CLOCK_SET -> g.fill(polygon(x, y - SIZE, x + SIZE, y, x, y + SIZE, x - SIZE, y));
            case ZONE -> g.fill(polygon(x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE));
            case FIX -> g.fill(new Rectangle2D.Double(x - SIZE + 0.5, y - SIZE + 0.5, 2 * SIZE - 1, 2 * SIZE - 1));
            case FAILURE -> {
                g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                Path2D cross = new Path2D.Double();
                cross.moveTo(x - SIZE + 1, y - SIZE + 1);
                cross.lineTo(x + SIZE - 1, y + SIZE - 1);
                cross.moveTo(x - SIZE + 1, y + SIZE - 1);
                cross.lineTo(x + SIZE - 1, y - SIZE + 1);
                g.draw(cross);
            }
        }
    }

    private static Path2D polygon(double... corners) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(corners[i], corners[i + 1]);
        }
        shape.closePath();
        return shape;
    }
}
