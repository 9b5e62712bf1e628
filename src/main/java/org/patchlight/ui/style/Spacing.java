package org.patchlight.ui.style;

import com.formdev.flatlaf.util.UIScale;

/** The distances of all windows, on a grid of 4 pixels. */
public enum Spacing {
    NONE(0),
    /** Inside a control, and between the lines of one thing. */
    INSIDE(4),
    /** Between related things. */
    RELATED(8),
    /** Inside a card, above and below its contents. */
    CARD(12),
    /** Between groups. */
    GROUP(16),
    /** At the edge of a window, and the indent of what belongs to the thing above. */
    WINDOW(24);

    private final int atNormalSize;

    Spacing(int atNormalSize) {
        this.atNormalSize = atNormalSize;
    }

    /** The distance in the pixels of Swing, which grows with the text size of the desktop. */
    public int pixels() {
        return UIScale.scale(atNormalSize);
    }
}
