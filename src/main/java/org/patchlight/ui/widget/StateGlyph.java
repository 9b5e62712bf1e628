package org.patchlight.ui.widget;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.tray.StateIcon;

/**
 * The icon of a state inside a window, in colours that fit the current background.
 *
 * @param state the state that it shows
 * @param lines its height in lines of text
 */
public record StateGlyph(IconState state, double lines) implements Icon {
    private static final int MIDDLE = 128;

    /** A label with the icon, and a name for screen readers. */
    public static JLabel label(IconState state, double lines, String name) {
        JLabel label = PlainText.label(new StateGlyph(state, lines));
        label.getAccessibleContext().setAccessibleName(name);
        return label;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        new StateIcon(state, darkGround(), WindowTheme.contrast().orElse(null))
                .paint((Graphics2D) graphics, x, y, getIconWidth());
    }

    @Override
    public int getIconWidth() {
        return (int) Math.round(Frames.lines(1) * lines);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }

    private static boolean darkGround() {
        var ground = UIManager.getColor("Panel.background");
        return (ground.getRed() + ground.getGreen() + ground.getBlue()) / 3 < MIDDLE;
    }
}
