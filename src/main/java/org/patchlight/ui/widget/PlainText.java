package org.patchlight.ui.widget;

import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * Makes labels and tooltips that show text as it is. Swing renders any text that begins with {@code <html>} as HTML, and
 * fetches its images. Titles of updates and names of devices come from outside, so no component may do that. Every
 * label, renderer, button text and tooltip of the windows passes through this class.
 */
public final class PlainText {
    private static final String HTML = "<html>";
    /** Invisible, so that the text after it looks as it is. */
    private static final String ZERO_WIDTH_SPACE = "\u200b";

    private PlainText() {}

    /** A label without text. */
    public static JLabel label() {
        return in(new JLabel());
    }

    /** A label with this text. */
    public static JLabel label(String text) {
        JLabel label = label();
        label.setText(text);
        return label;
    }

    /** A label with this icon. */
    public static JLabel label(Icon icon) {
        JLabel label = label();
        label.setIcon(icon);
        return label;
    }

    /**
     * Turns HTML off in a component. Call it before the component gets its text.
     *
     * @return the same component
     */
    public static <C extends JComponent> C in(C component) {
        component.putClientProperty("html.disable", Boolean.TRUE);
        return component;
    }

    /** Sets a tooltip. Swing makes the component that shows it, so HTML is prevented in the text itself. */
    public static void tooltip(JComponent component, String text) {
        boolean html = text.regionMatches(true, 0, HTML, 0, HTML.length());
        component.setToolTipText(html ? ZERO_WIDTH_SPACE + text : text);
    }
}
