package org.patchlight.desktop;

import java.awt.Color;

/**
 * The colours of a contrast theme. A person who chose one needs exactly these.
 *
 * @param ground the background of windows and of the taskbar
 * @param text the text on it
 * @param disabled the text of what can't be used now
 * @param link the text of links
 * @param selected the background of what is selected or has the focus
 * @param selectedText the text on that
 * @param button the background of buttons
 * @param buttonText the text on them
 */
public record ContrastColors(
        Color ground,
        Color text,
        Color disabled,
        Color link,
        Color selected,
        Color selectedText,
        Color button,
        Color buttonText) {
    private static final int MIDDLE = 128;

    /** Whether the background is dark. */
    public boolean isDark() {
        return (ground.getRed() * 3 + ground.getGreen() * 6 + ground.getBlue()) / 10 < MIDDLE;
    }
}
