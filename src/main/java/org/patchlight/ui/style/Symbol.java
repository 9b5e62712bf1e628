package org.patchlight.ui.style;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Component;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.UIManager;

/**
 * The symbols of buttons and pages: line drawings on a grid of 16, in the folder {@code icons} of the resources. They are
 * painted in the text colour of the component that shows them, so that they fit every theme.
 */
public enum Symbol {
    ABOUT,
    BELL,
    CHECK_NOW,
    CHEVRON_DOWN,
    CHEVRON_RIGHT,
    CLOCK,
    CLOSE,
    COPY,
    DEVICES,
    DISK,
    EXPORT,
    FILTER,
    FIX,
    FOLDER,
    HISTORY,
    IMPORT,
    LOCK,
    OPEN,
    PAUSE,
    PLUG,
    RESTART,
    RESUME,
    SAVE,
    SEARCH,
    SETTINGS,
    SHIELD,
    STATUS,
    STOP,
    UNDO,
    UPDATE;

    /** The symbol at the size of body text. */
    public Icon icon() {
        return icon(16);
    }

    /**
     * The symbol at this size.
     *
     * @param size width and height in pixels at normal text size
     */
    public Icon icon(int size) {
        FlatSVGIcon icon = new FlatSVGIcon("org/patchlight/ui/icons/" + fileName() + ".svg", size, size);
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(
                (component, color) -> component == null ? Palette.TEXT.color() : colorOf(component)));
        return icon;
    }

    /** The text colour of a component. The text of a default button has a colour of its own. */
    private static Color colorOf(Component component) {
        Color onAccent = UIManager.getColor("Button.default.foreground");
        boolean accent = component instanceof JButton button && button.isDefaultButton();
        return accent && onAccent != null ? onAccent : component.getForeground();
    }

    /** The name of its file, without the ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
