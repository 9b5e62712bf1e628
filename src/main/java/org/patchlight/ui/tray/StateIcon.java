package org.patchlight.ui.tray;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.ContrastColors;
import org.patchlight.desktop.TrayPicture;

/**
 * The icon of a state. It is drawn separately at each size, so that no scaling blurs it.
 *
 * @param state the state that it shows
 * @param darkGround whether its background is dark
 * @param themeOrNull the contrast theme whose colours it takes; null without one
 */
public record StateIcon(
        IconState state, boolean darkGround, @Nullable ContrastColors themeOrNull) implements TrayPicture {
    /** The grid of the drawings in {@link StateShape}. */
    private static final double GRID = 16;

    private static final List<Integer> WINDOW_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    /** The icon in its own colours. */
    public StateIcon(IconState state, boolean darkGround) {
        this(state, darkGround, null);
    }

    @Override
    public BufferedImage at(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            paint(graphics, 0, 0, pixels);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Draws the icon into a square with this edge, in units of the graphics. The state of the graphics doesn't change.
     */
    public void paint(Graphics2D onto, double x, double y, double edge) {
        Graphics2D graphics = (Graphics2D) onto.create();
        graphics.translate(x, y);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(edge / GRID, edge / GRID);
        StateShape shape = StateShape.of(state);
        StateColors colors =
                themeOrNull == null ? StateColors.of(state, darkGround) : StateColors.of(state, themeOrNull);
        graphics.setColor(colors.body());
        graphics.fill(shape.body());
        graphics.setColor(colors.mark());
        graphics.fill(shape.mark());
        graphics.dispose();
    }

    /** The icon in all sizes that a window needs. */
    public List<BufferedImage> forWindow() {
        return WINDOW_SIZES.stream().map(this::at).toList();
    }

    @Override
    public String name() {
        return state.id();
    }
}
