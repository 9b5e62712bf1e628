package org.patchlight.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import javax.swing.text.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchlight.ui.style.Tone;

/**
 * A heading keeps its last line at each width, also at 200 %, where the caret is wider. Starts no robot of AssertJ-Swing,
 * which would keep windows in memory for ten seconds and disturb what is measured in the same JVM.
 */
@Tag("gui")
@Tag("scaled")
class HeadingWidthTest {
    @Test
    void no_width_costs_a_heading_its_last_line() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Text heading = new Text(Tone.TITLE, "3 devices need attention");
            for (int width = 100; width < 900; width += 3) {
                heading.setBounds(0, 0, width, heading.heightFor(width));
                Graphics graphics = new BufferedImage(width, 500, BufferedImage.TYPE_INT_ARGB).getGraphics();
                heading.paint(graphics);
                graphics.dispose();
                View painted = heading.getUI().getRootView(heading);
                assertThat((int) painted.getPreferredSpan(View.Y_AXIS))
                        .as("at %d", width)
                        .isLessThanOrEqualTo(heading.getHeight());
            }
        });
    }
}
