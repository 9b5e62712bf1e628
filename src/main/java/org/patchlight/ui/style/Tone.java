package org.patchlight.ui.style;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;

/** The type scale. Sizes are relative to the text size of the desktop, and stand in FlatLaf.properties. */
public enum Tone {
    /** The one sentence of a window. */
    TITLE("Patchlight.title.font", Palette.TEXT),
    /** The title of a card or group. */
    HEADING("Patchlight.heading.font", Palette.TEXT),
    BODY("Patchlight.body.font", Palette.TEXT),
    /** Body text that explains. */
    QUIET("Patchlight.body.font", Palette.TEXT_SECONDARY),
    /** Times, conditions and other small print. */
    CAPTION("Patchlight.caption.font", Palette.TEXT_SECONDARY),
    /** Why an entry can't be used. */
    ERROR("Patchlight.caption.font", Palette.ERROR);

    private final String fontKey;
    private final Palette palette;

    Tone(String fontKey, Palette palette) {
        this.fontKey = fontKey;
        this.palette = palette;
    }

    /** The font in the current theme. */
    public Font font() {
        Font font = UIManager.getFont(fontKey);
        return font != null ? font : UIManager.getFont("Label.font");
    }

    /** The colour in the current theme. */
    public Color color() {
        return palette.color();
    }
}
