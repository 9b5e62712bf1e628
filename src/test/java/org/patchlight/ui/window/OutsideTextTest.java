package org.patchlight.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.io.IOException;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.plaf.basic.BasicHTML;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.ImageServer;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.history.HistoryPage;
import org.patchlight.ui.main.MainWindow;
import org.patchlight.ui.main.StatusPage;

/** A title of an update with an image in it is fetched by no window. */
@Tag("gui")
class OutsideTextTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ImageServer server = new ImageServer();

    OutsideTextTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_history_page_shows_a_title_as_text() throws Exception {
        ScriptedWatch watch = new ScriptedWatch(Samples.situation());
        HistoryPage page = GuiActionRunner.execute(() -> new HistoryPage(Samples.WORDING, watch, () -> Samples.NOW));
        FrameFixture window = show(() -> new MainWindow(Samples.WORDING, new RecordedCommands(), List.of(page)));
        watch.history.complete(List.of(new HistoryEntry(
                Samples.NOW,
                HistoryEntry.Kind.FAILURE,
                null,
                null,
                null,
                "0x80070002",
                null,
                server.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
        window.robot().waitForIdle();
        assertNothingIsRendered(window.target());
    }

    @Test
    void the_status_window_shows_every_text_of_a_finding_as_text() throws Exception {
        Finding finding = new Finding(
                "update-failed",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(server.title(), server.title(), server.title(), server.title(), Samples.NOW),
                List.of(Message.of(server.title())),
                Samples.NOW,
                null,
                List.of());
        FrameFixture window = show(() -> {
            RecordedCommands commands = new RecordedCommands();
            MainWindow made = new MainWindow(
                    Samples.WORDING, commands, List.of(new StatusPage(Samples.WORDING, commands, server.title())));
            made.show(Samples.situation(finding));
            return made;
        });
        assertThat(window.textBox("pc").text()).startsWith("<html>");
        assertNothingIsRendered(window.target());
    }

    private FrameFixture show(java.util.concurrent.Callable<JFrame> maker) {
        FrameFixture window = new FrameFixture(screen.robot(), GuiActionRunner.execute(maker));
        window.show();
        return window;
    }

    private void assertNothingIsRendered(Window window) throws InterruptedException {
        GuiActionRunner.execute(() -> assertPlain(window));
        assertThat(server.isAsked(500)).isFalse();
    }

    private static void assertPlain(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof JComponent component) {
                assertThat(component.getClientProperty(BasicHTML.propertyKey))
                        .as(component.getName())
                        .isNull();
            }
            if (child instanceof Container inner) {
                assertPlain(inner);
            }
        }
    }
}
