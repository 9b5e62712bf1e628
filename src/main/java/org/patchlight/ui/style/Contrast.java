package org.patchlight.ui.style;

import java.awt.Color;

/** The contrast of two colours by WCAG 2.1. */
public final class Contrast {
    /** The least contrast of text (1.4.3). */
    public static final double TEXT = 4.5;
    /** The least contrast of controls, and of shapes that carry a meaning (1.4.11). */
    public static final double CONTROL = 3;

    private static final float STEP = 0.02f;

    private Contrast() {}

    /** The ratio of their luminances, 1 to 21. */
    public static double of(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** This colour, made darker or lighter only as far as it needs for this contrast to the ground. */
    public static Color on(Color ground, Color color, double least) {
        float goal = luminance(ground) > 0.2 ? 0 : 1;
        for (float part = 0; part < 1; part += STEP) {
            Color mixed = mix(color, goal, part);
            if (of(mixed, ground) >= least) {
                return mixed;
            }
        }
        return mix(color, goal, 1);
    }

    private static Color mix(Color color, float goal, float part) {
        float[] parts = color.getRGBColorComponents(null);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += (goal - parts[i]) * part;
        }
        return new Color(parts[0], parts[1], parts[2]);
    }

    private static double luminance(Color color) {
        float[] parts = color.getRGBColorComponents(null);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double linear = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
            sum += weights[i] * linear;
        }
        return sum;
    }
}
