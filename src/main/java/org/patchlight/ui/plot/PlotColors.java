package org.patchlight.ui.plot;

import java.awt.Color;
import java.util.Objects;
import javax.swing.UIManager;

/**
 * The colours of a plot. Background and texts are those of the theme. The others come from the Okabe–Ito palette, which
 * colour-blind people can distinguish. They are darkened or lightened to a contrast of at least 3:1 to the background.
 */
record PlotColors(
        Color ground,
        Color text,
        Color quiet,
        Color grid,
        Color line,
        Color set,
        Color zone,
        Color failure,
        Color fix) {
    /** The colours for the current theme. */
    static PlotColors ofTheme() {
        Color ground = color("TextArea.background", Color.WHITE);
        boolean dark = luminance(ground) < 0.5;
        return new PlotColors(
                ground,
                color("Label.foreground", dark ? Color.WHITE : Color.BLACK),
                color("Label.disabledForeground", Color.GRAY),
                color("Component.borderColor", Color.GRAY),
                new Color(dark ? 0x56B4E9 : 0x0072B2),
                new Color(dark ? 0xE69F00 : 0xA86200),
                new Color(dark ? 0xCC79A7 : 0xA8467F),
                new Color(dark ? 0xFF7A45 : 0xC04A00),
                new Color(dark ? 0x2FC79B : 0x00795A));
    }

    Color of(PlotModel.Kind kind) {
        return switch (kind) {
            case CLOCK_SET -> set;
            case ZONE -> zone;
            case FAILURE -> failure;
            case FIX -> fix;
        };
    }

    /** The colour with this opacity, 0 to 255. */
    static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static double luminance(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }

    private static Color color(String key, Color otherwise) {
        return Objects.requireNonNullElse(UIManager.getColor(key), otherwise);
    }
}
