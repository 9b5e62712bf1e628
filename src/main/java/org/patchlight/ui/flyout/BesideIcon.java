package org.patchlight.ui.flyout;

import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.ui.widget.Frames;

/**
 * Places small windows beside the tray icon, on its screen.
 *
 * @param icon where the tray icon is on the screen; empty if the desktop doesn't say, then the pointer counts
 */
record BesideIcon(Supplier<Optional<Rectangle>> icon) {
    /** The place for a window of this size. */
    Rectangle place(Dimension size) {
        return beside(anchor(), size);
    }

    /** The icon, or the pointer. */
    Rectangle anchor() {
        return icon.get().orElseGet(BesideIcon::pointer);
    }

    /** The place for a window of this size beside an anchor. */
    static Rectangle beside(Rectangle beside, Dimension size) {
        GraphicsConfiguration screen = screenAt(beside);
        return new Rectangle(FlyoutPlace.beside(beside, screen.getBounds(), Frames.workArea(screen), size), size);
    }

    private static Rectangle pointer() {
        PointerInfo pointer = MouseInfo.getPointerInfo();
        if (pointer != null) {
            return new Rectangle(pointer.getLocation(), new Dimension(1, 1));
        }
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        return new Rectangle(screen.x + screen.width - 1, screen.y + screen.height - 1, 1, 1);
    }

    private static GraphicsConfiguration screenAt(Rectangle place) {
        GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
        Point center = new Point(place.x + place.width / 2, place.y + place.height / 2);
        for (GraphicsDevice device : screens.getScreenDevices()) {
            if (device.getDefaultConfiguration().getBounds().contains(center)) {
                return device.getDefaultConfiguration();
            }
        }
        return screens.getDefaultScreenDevice().getDefaultConfiguration();
    }
}
