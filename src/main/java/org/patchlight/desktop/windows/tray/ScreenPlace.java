package org.patchlight.desktop.windows.tray;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * Turns physical pixels, in which Windows answers, into the coordinates of AWT. Since JDK 15 a screen keeps its physical
 * origin in AWT, and only distances within it are divided by its scale (JDK-8211999).
 */
final class ScreenPlace {
    private ScreenPlace() {}

    /**
     * One screen.
     *
     * @param bounds its place in the coordinates of AWT
     * @param scale physical pixels for one of AWT, at least 1
     */
    record Screen(Rectangle bounds, double scale) {
        private boolean holds(int x, int y) {
            return x >= bounds.x
                    && y >= bounds.y
                    && x < bounds.x + bounds.width * scale
                    && y < bounds.y + bounds.height * scale;
        }
    }

    /**
     * The same rectangle in the coordinates of AWT.
     *
     * @param edges left, top, right and bottom in physical pixels
     * @return empty if it has no area or its centre is on no screen
     */
    static Optional<Rectangle> of(int[] edges, List<Screen> screens) {
        int width = edges[2] - edges[0];
        int height = edges[3] - edges[1];
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        int x = edges[0] + width / 2;
        int y = edges[1] + height / 2;
        return screens.stream()
                .filter(screen -> screen.holds(x, y))
                .findFirst()
                .map(screen -> new Rectangle(
                        within(edges[0], screen.bounds().x, screen.scale()),
                        within(edges[1], screen.bounds().y, screen.scale()),
                        (int) Math.ceil(width / screen.scale()),
                        (int) Math.ceil(height / screen.scale())));
    }

    private static int within(int physical, int origin, double scale) {
        return origin + (int) Math.floor((physical - origin) / scale);
    }
}
