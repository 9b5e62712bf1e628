package org.patchlight.ui.widget;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import org.patchlight.ui.tray.ProductIcon;

/**
 * The icon of Patchlight inside a window.
 *
 * @param lines its height in lines of text
 */
public record ProductGlyph(int lines) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        ProductIcon.paint((Graphics2D) graphics, x, y, getIconWidth());
    }

    @Override
    public int getIconWidth() {
        return Frames.lines(lines);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }
}
