package org.patchlight.ui.widget;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import javax.swing.Icon;
import org.patchlight.ui.tray.IconState;

/** The state of a step in a run, as an icon next to it. */
public enum StepMark implements Icon {
    WAITING,
    WORKING,
    DONE,
    SKIPPED,
    FAILED,
    /** The end of the step was never reported. */
    UNREPORTED;

    private static final double GRID = 16;

    /** The stable name used in text keys. */
    public String id() {
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
            case WORKING -> graphics.fill(arrow());
            case SKIPPED -> graphics.draw(new Line2D.Double(3, 8, 13, 8));
            default -> graphics.draw(new Ellipse2D.Double(3, 3, 10, 10));
        }
        graphics.dispose();
    }

    private static Path2D arrow() {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(4, 2);
        arrow.lineTo(14, 8);
        arrow.lineTo(4, 14);
        arrow.closePath();
        return arrow;
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
