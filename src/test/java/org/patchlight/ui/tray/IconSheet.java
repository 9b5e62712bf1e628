package org.patchlight.ui.tray;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws all icons in all sizes on both backgrounds, the smallest also enlarged, for a person to check. */
final class IconSheet {
    private static final int[] SIZES = {16, 20, 24, 32, 48, 64};
    private static final int ENLARGED = 128;

    private IconSheet() {}

    static BufferedImage draw() {
        BufferedImage sheet = new BufferedImage(480, 2 * 5 * 136, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        int y = 0;
        for (boolean dark : new boolean[] {true, false}) {
            graphics.setColor(new Color(dark ? 0x202020 : 0xF3F3F3));
            graphics.fillRect(0, y, sheet.getWidth(), 5 * 136);
            for (IconState state : IconState.values()) {
                row(graphics, new StateIcon(state, dark), y + 4);
                y += 136;
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static void row(Graphics2D graphics, StateIcon icon, int y) {
        graphics.drawImage(icon.at(16), 4, y, ENLARGED, ENLARGED, null);
        int x = ENLARGED + 16;
        for (int size : SIZES) {
            graphics.drawImage(icon.at(size), x, y, null);
            x += size + 12;
        }
    }
}
