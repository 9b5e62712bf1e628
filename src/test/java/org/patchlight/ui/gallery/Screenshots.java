package org.patchlight.ui.gallery;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Saves images of the screen as build output. */
final class Screenshots {
    private Screenshots() {}

    /** Saves the whole screen as {@code target/screenshots/NAME.png}. */
    static void save(String name) throws Exception {
        OpenWindows.settle();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(
                new Robot().createScreenCapture(screen),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
