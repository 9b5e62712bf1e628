package org.patchlight.ui.style;

import java.awt.Color;
import javax.swing.UIManager;

/** The colours of the current theme. Their values stand in FlatLaf.properties, for light, dark and contrast themes. */
public enum Palette {
    SURFACE("Panel.background"),
    CARD("Patchlight.card"),
    LINE("Patchlight.line"),
    TEXT("Label.foreground"),
    TEXT_SECONDARY("Patchlight.secondary"),
    /** Why a value can't be used. */
    ERROR("Patchlight.error"),
    ACCENT("Component.accentColor");

    private final String key;

    Palette(String key) {
        this.key = key;
    }

    /** The colour in the current theme; the text colour where a theme lacks it. */
    public Color color() {
        Color color = UIManager.getColor(key);
        return color != null ? color : UIManager.getColor("Label.foreground");
    }
}
