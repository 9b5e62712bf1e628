package org.patchlight.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import javax.swing.JButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.ui.Screen;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;

@Tag("gui")
class AsideTest {
    private static final String LONG = "This text is longer than any line of the page that it stands on.";

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void both_stand_in_one_line_where_there_is_room() {
        GuiActionRunner.execute(() -> {
            Text text = new Text(Tone.BODY, LONG);
            JButton button = new JButton("Check now");
            lay(Aside.filling(text, button, Spacing.GROUP, Row.Align.TOP), 600);
            assertThat(button.getX() + button.getWidth()).isEqualTo(600);
            assertThat(button.getX()).isGreaterThanOrEqualTo(text.getX() + text.getWidth());
            assertThat(button.getY()).isZero();
        });
    }

    @Test
    void a_long_button_stands_below_a_text_that_would_get_too_narrow() {
        GuiActionRunner.execute(() -> {
            Text text = new Text(Tone.BODY, LONG);
            JButton button = new JButton("Restart and continue with the fix");
            Aside aside = Aside.filling(text, button, Spacing.GROUP, Row.Align.TOP);
            lay(aside, 300);
            assertThat(text.getWidth()).isEqualTo(300);
            assertThat(text.getHeight()).isEqualTo(text.heightFor(300));
            assertThat(button.getX()).isZero();
            assertThat(button.getY()).isGreaterThan(text.getHeight());
            assertThat(aside.getHeight()).isEqualTo(button.getY() + button.getHeight());
        });
    }

    @Test
    void two_buttons_stand_at_the_ends_or_below_each_other() {
        GuiActionRunner.execute(() -> {
            JButton first = new JButton("Fix 4 problems");
            JButton second = new JButton("Open Patchlight");
            Aside aside = Aside.apart(first, second, Spacing.RELATED);
            lay(aside, 400);
            assertThat(first.getX()).isZero();
            assertThat(second.getX() + second.getWidth()).isEqualTo(400);
            lay(aside, first.getPreferredSize().width + second.getPreferredSize().width);
            assertThat(second.getY()).isGreaterThan(first.getHeight());
            assertThat(second.getWidth()).isEqualTo(second.getPreferredSize().width);
        });
    }

    @Test
    void right_to_left_mirrors_it() {
        GuiActionRunner.execute(() -> {
            JButton first = new JButton("Fix 4 problems");
            JButton second = new JButton("Open Patchlight");
            Aside aside = Aside.apart(first, second, Spacing.RELATED);
            aside.applyComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
            lay(aside, 400);
            assertThat(first.getX() + first.getWidth()).isEqualTo(400);
            assertThat(second.getX()).isZero();
        });
    }

    private static void lay(Aside aside, int width) {
        aside.setSize(width, aside.heightFor(width));
        aside.doLayout();
    }
}
