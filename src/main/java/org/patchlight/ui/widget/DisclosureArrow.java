package org.patchlight.ui.widget;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.AbstractButton;
import javax.swing.Icon;

/**
 * An arrow that points in reading direction while details are hidden, and down while they are shown. It begins at the edge
 * of the icon, below the texts above it.
 */
public final class DisclosureArrow implements Icon {
    @Override
    public void paintIcon(Component component, Graphics onto, int x, int y) {
        Graphics2D graphics = (Graphics2D) onto.create();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(component.getForeground());
        double half = getIconWidth() / 2.0;
        graphics.translate(x + half, y + half);
        if (!component.getComponentOrientation().isLeftToRight()) {
            graphics.scale(-1, 1);
        }
        Path2D arrow = new Path2D.Double();
        if (component instanceof AbstractButton button && button.isSelected()) {
            arrow.moveTo(-half, -half * 0.5);
            arrow.lineTo(half * 0.6, -half * 0.5);
            arrow.lineTo(-half * 0.2, half * 0.5);
        } else {
            arrow.moveTo(-half, -half * 0.8);
            arrow.lineTo(0, 0);
            arrow.lineTo(-half, half * 0.8);
        }
        arrow.closePath();
        graphics.fill(arrow);
        graphics.dispose();
    }

    @Override
    public int getIconWidth() {
        return Frames.lines(1) * 2 / 3;
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }
}
