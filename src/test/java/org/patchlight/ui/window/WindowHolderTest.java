package org.patchlight.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.ui.Screen;
import org.patchlight.ui.widget.Frames;

@Tag("gui")
class WindowHolderTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final WindowHolder<JFrame> holder =
            GuiActionRunner.execute(() -> new WindowHolder<>(WindowHolderTest::frame));

    @Test
    void escape_closes_a_window_that_was_just_shown() {
        FrameFixture window = shown();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        window.robot().waitForIdle();
        window.requireNotVisible();
    }

    @Test
    void a_window_shown_again_keeps_the_keyboard_where_it_was() {
        FrameFixture window = shown();
        window.button("second").focus();
        JFrame again = GuiActionRunner.execute(holder::show);
        window.robot().waitForIdle();
        assertThat(again).isSameAs(window.target());
        window.button("second").requireFocused();
    }

    private FrameFixture shown() {
        FrameFixture fixture = new FrameFixture(screen.robot(), GuiActionRunner.execute(holder::show));
        // The window manager gives the focus when it has the time.
        Screen.until("the first button has the focus", fixture.button("first").target()::isFocusOwner);
        return fixture;
    }

    private static JFrame frame() {
        JFrame frame = new JFrame();
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        JButton first = new JButton("first");
        first.setName("first");
        JButton second = new JButton("second");
        second.setName("second");
        frame.getContentPane().add(first, "North");
        frame.getContentPane().add(second, "South");
        Frames.finish(frame, 40, 12);
        return frame;
    }
}
