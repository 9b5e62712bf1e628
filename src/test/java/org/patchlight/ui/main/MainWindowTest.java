package org.patchlight.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;

@Tag("gui")
class MainWindowTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @TempDir
    Path home;

    @Test
    void the_window_opens_where_it_was_closed() {
        MainWindow first = GuiActionRunner.execute(this::made);
        GuiActionRunner.execute(() -> {
            first.setVisible(true);
            first.setBounds(new Rectangle(70, 60, 800, 560));
        });
        screen.robot().waitForIdle();
        GuiActionRunner.execute(first::dispose);
        Rectangle closed = WindowMemory.in(home).recall().orElseThrow().bounds();
        assertThat(closed.getSize()).isEqualTo(new Rectangle(70, 60, 800, 560).getSize());
        Rectangle again = GuiActionRunner.execute(() -> made().getBounds());
        assertThat(again).isEqualTo(closed);
    }

    @Test
    void a_window_that_was_never_shown_keeps_no_place() {
        GuiActionRunner.execute(() -> made().dispose());
        assertThat(WindowMemory.in(home).recall()).isEmpty();
    }

    private MainWindow made() {
        var commands = new RecordedCommands();
        return new MainWindow(
                Samples.WORDING,
                commands,
                List.of(new StatusPage(Samples.WORDING, commands, "a PC")),
                WindowMemory.in(home));
    }
}
