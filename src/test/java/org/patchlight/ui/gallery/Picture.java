package org.patchlight.ui.gallery;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.RootPaneContainer;

/** A picture of the contents of a window, without the title bar of the desktop that it was taken on. */
record Picture(String window, Dimension size, BufferedImage image) {
    private static final Color EDGE = new Color(0x80808080, true);

    /**
     * Takes a picture of a window that is shown. Call it on the event thread.
     *
     * @param name the name of the window
     * @param scale how many pixels one unit of Swing has, such as 2 on a display with 200 %
     */
    static Picture of(String name, int scale) {
        Window window = OpenWindows.window(name);
        JComponent contents = (JComponent) ((RootPaneContainer) window).getContentPane();
        OpenWindows.all(contents).filter(JComponent.class::isInstance).forEach(Component::validate);
        Dimension size = contents.getSize();
        BufferedImage image = new BufferedImage(size.width * scale, size.height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(window.getBackground());
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.scale(scale, scale);
        contents.paint(brush);
        brush.dispose();
        Graphics2D edge = image.createGraphics();
        edge.setColor(EDGE);
        edge.drawRect(0, 0, image.getWidth() - 1, image.getHeight() - 1);
        edge.dispose();
        return new Picture(name, size, image);
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
