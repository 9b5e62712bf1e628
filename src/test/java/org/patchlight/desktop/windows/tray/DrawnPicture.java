package org.patchlight.desktop.windows.tray;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.patchlight.desktop.TrayPicture;

/** A disc of one colour on a transparent ground, for tests. */
public record DrawnPicture(String name, Color colour) implements TrayPicture {
    @Override
    public BufferedImage at(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(colour);
        graphics.fillOval(0, 0, pixels, pixels);
        graphics.dispose();
        return image;
    }
}
