package org.patchlight.ui.layout;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.style.Spacing;

/** A column on a surface of its own, with a thin line and round corners. */
public final class Card extends Column {
    /** A card with this name for tests. */
    public Card(String name) {
        super(Spacing.INSIDE);
        setName(name);
        padded(Spacing.CARD, Spacing.GROUP);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D brush = (Graphics2D) graphics.create();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int arc = 2 * Spacing.RELATED.pixels();
        var edge = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, arc, arc);
        brush.setColor(Palette.CARD.color());
        brush.fill(edge);
        brush.setColor(Palette.LINE.color());
        brush.draw(edge);
        brush.dispose();
    }
}
