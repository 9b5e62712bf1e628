package org.patchlight.ui;

import java.awt.Color;
import org.patchlight.desktop.ContrastColors;

/** Contrast themes, a dark and a light one. */
public final class SampleContrast {
    public static final ContrastColors NIGHT = new ContrastColors(
            Color.BLACK,
            Color.WHITE,
            new Color(0x3FF23F),
            new Color(0xFFFF00),
            new Color(0x1AEBFF),
            Color.BLACK,
            new Color(0x101010),
            new Color(0xFFFFFE));

    public static final ContrastColors DESERT = new ContrastColors(
            new Color(0xFFFAEF),
            new Color(0x3D3D3D),
            new Color(0x676767),
            new Color(0x1C5E75),
            new Color(0x903909),
            new Color(0xFFF5E3),
            new Color(0xFFFAF0),
            new Color(0x202020));

    private SampleContrast() {}
}
