package org.patchlight.ui.tray;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The icon of Patchlight: a stitched patch with a light on it. It is the drawing of {@code icons/patchlight.svg}, on
 * its grid of 64 by 64.
 */
public final class ProductIcon {
    private static final double GRID = 64;
    private static final Color CLOTH = new Color(0x24508A);
    private static final Color THREAD = new Color(0xA9C8EE);
    private static final Color LIGHT = new Color(0xFFD75E);
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 48, 64, 128, 256);
    /** In smaller icons, measured in pixels, stitches would only blur. */
    private static final int SMALLEST_STITCHED = 24;

    private ProductIcon() {}

    /** The icon in all sizes that a window needs. */
    public static List<BufferedImage> forWindow() {
        return SIZES.stream().map(ProductIcon::at).toList();
    }

    /** The square icon with this edge in pixels. */
    public static BufferedImage at(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        paint(graphics, 0, 0, pixels);
        graphics.dispose();
        return image;
    }

    /**
     * Draws the icon into a square with this edge, in units of the graphics. The state of the graphics doesn't change.
     */
    public static void paint(Graphics2D onto, double x, double y, double edge) {
        Graphics2D graphics = (Graphics2D) onto.create();
        graphics.translate(x, y);
        graphics.scale(edge / GRID, edge / GRID);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(CLOTH);
        graphics.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 18, 18));
        if (edge >= SMALLEST_STITCHED) {
            graphics.setColor(THREAD);
            graphics.setStroke(new BasicStroke(
                    2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {5.4f, 5.2f}, 0));
            graphics.draw(new RoundRectangle2D.Double(7.5, 7.5, 49, 49, 11, 11));
        }
        graphics.setColor(LIGHT);
        graphics.fill(spark(edge >= SMALLEST_STITCHED ? 18 : 25));
        graphics.dispose();
    }

    /** A star with four rays around the middle. */
    private static Shape spark(double reach) {
        double waist = reach * 0.2;
        Path2D path = new Path2D.Double();
        path.moveTo(32, 32 - reach);
        path.quadTo(32 + waist, 32 - waist, 32 + reach, 32);
        path.quadTo(32 + waist, 32 + waist, 32, 32 + reach);
        path.quadTo(32 - waist, 32 + waist, 32 - reach, 32);
        path.quadTo(32 - waist, 32 - waist, 32, 32 - reach);
        path.closePath();
        return path;
    }
}
