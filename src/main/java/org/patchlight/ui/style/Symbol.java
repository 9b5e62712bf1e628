package org.patchlight.ui.style;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Component;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

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
        icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, color) -> ink(component)));
        return icon;
    }

    /** The colour of the text beside it, also where that differs because a button is selected or the default one. */
    private static Color ink(@Nullable Component component) {
        if (component == null) {
            return Palette.TEXT.color();
        }
        Color special = null;
        if (component instanceof JToggleButton toggle && toggle.isSelected()) {
            special = UIManager.getColor("ToggleButton.selectedForeground");
        } else if (component instanceof JButton button && button.isDefaultButton()) {
            special = UIManager.getColor("Button.default.foreground");
        }
        return special == null || !component.isEnabled() ? component.getForeground() : special;
    }

    /** The name of its file, without the ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
