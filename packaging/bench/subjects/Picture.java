import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A tray icon as plain as ours: one smooth shape on nothing. */
final class Picture {
    private static final int PIXELS = 64;

    private Picture() {}

    static BufferedImage drawn() {
        BufferedImage picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1E8E3E));
        pen.fillOval(2, 2, PIXELS - 4, PIXELS - 4);
        pen.dispose();
        return picture;
    }
}
