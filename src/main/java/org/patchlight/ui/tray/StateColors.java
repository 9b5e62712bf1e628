package org.patchlight.ui.tray;

import java.awt.Color;
import org.patchlight.desktop.ContrastColors;

/**
 * The two colours of a state icon.
 *
 * @param body the colour of the shape
 * @param mark the colour of the symbol on it
 */
record StateColors(Color body, Color mark) {
    private static final Color NIGHT = new Color(0x10151B);

    /** The colours for a contrast theme: its own only, so the shape alone shows the state. */
    static StateColors of(IconState state, ContrastColors theme) {
        return new StateColors(theme.text(), state == IconState.UNKNOWN ? theme.text() : theme.ground());
    }

    /**
     * The colours for a dark or light background. Each body has a contrast of at least 3:1 to it (WCAG 2.1, 1.4.11).
     */
    static StateColors of(IconState state, boolean darkGround) {
        if (darkGround) {
            return switch (state) {
                case HEALTHY -> new StateColors(new Color(0x56D06E), NIGHT);
                case ATTENTION -> new StateColors(new Color(0xFFC23D), NIGHT);
                case PROBLEM -> new StateColors(new Color(0xFF7168), NIGHT);
                case UNKNOWN -> new StateColors(new Color(0xD5DBE2), new Color(0xD5DBE2));
                case PAUSED -> new StateColors(new Color(0x9FBCE0), NIGHT);
            };
        }
        return switch (state) {
            case HEALTHY -> new StateColors(new Color(0x1B7F3B), Color.WHITE);
            case ATTENTION -> new StateColors(new Color(0xB36200), Color.WHITE);
            case PROBLEM -> new StateColors(new Color(0xC5221F), Color.WHITE);
            case UNKNOWN -> new StateColors(new Color(0x4E5863), new Color(0x4E5863));
            case PAUSED -> new StateColors(new Color(0x3F6390), Color.WHITE);
        };
    }
}
