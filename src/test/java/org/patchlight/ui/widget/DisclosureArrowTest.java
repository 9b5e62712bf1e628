package org.patchlight.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;

class DisclosureArrowTest {
    @Test
    void from_right_to_left_the_arrow_of_hidden_details_points_to_the_left() {
        BufferedImage leftToRight = painted(ComponentOrientation.LEFT_TO_RIGHT);
        BufferedImage rightToLeft = painted(ComponentOrientation.RIGHT_TO_LEFT);
        int width = leftToRight.getWidth();
        assertThat(ink(leftToRight, 0, width / 2)).isGreaterThan(2 * ink(leftToRight, width / 2, width));
        assertThat(ink(rightToLeft, width / 2, width)).isGreaterThan(2 * ink(rightToLeft, 0, width / 2));
    }

    private static BufferedImage painted(ComponentOrientation orientation) {
        JToggleButton button = new JToggleButton();
        button.setComponentOrientation(orientation);
        DisclosureArrow arrow = new DisclosureArrow();
        int even = arrow.getIconWidth() / 2 * 2;
        BufferedImage image = new BufferedImage(even, arrow.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D onto = image.createGraphics();
        arrow.paintIcon(button, onto, 0, 0);
        onto.dispose();
        return image;
    }

    /** How much is painted between two columns of pixels. */
    private static int ink(BufferedImage image, int from, int to) {
        int sum = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                sum += image.getRGB(x, y) >>> 24;
            }
        }
        return sum;
    }
}
