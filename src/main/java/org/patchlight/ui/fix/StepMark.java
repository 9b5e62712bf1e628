package org.patchlight.ui.fix;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Locale;
import javax.swing.Icon;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.StateGlyph;

/** The state of a step in a run, as an icon next to it. */
enum StepMark implements Icon {
    WAITING,
    WORKING,
    DONE,
    SKIPPED,
    FAILED,
    /** The end of the step was never reported. */
    UNREPORTED;

    private static final double GRID = 16;
    /** How much of the ring of a working step is in the accent colour, in degrees. */
    private static final int TURN = 110;

    /** The stable name used in text keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void paintIcon(Component component, Graphics onto, int x, int y) {
        if (this == DONE || this == FAILED) {
            new StateGlyph(this == DONE ? IconState.HEALTHY : IconState.PROBLEM, 1).paintIcon(component, onto, x, y);
            return;
        }
        Graphics2D graphics = (Graphics2D) onto.create();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(x, y);
        graphics.scale(getIconWidth() / GRID, getIconWidth() / GRID);
        graphics.setColor(component.getForeground());
        graphics.setStroke(new BasicStroke(1.6f));
        switch (this) {
            case WORKING -> {
                graphics.setColor(Palette.LINE.color());
                graphics.draw(new Ellipse2D.Double(3, 3, 10, 10));
                graphics.setColor(Palette.ACCENT.color());
                graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(new Arc2D.Double(3, 3, 10, 10, 90, -TURN, Arc2D.OPEN));
            }
            case SKIPPED -> graphics.draw(new Line2D.Double(3, 8, 13, 8));
            default -> graphics.draw(new Ellipse2D.Double(3, 3, 10, 10));
        }
        graphics.dispose();
    }

    @Override
    public int getIconWidth() {
        return Frames.lines(1);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }
}
