package org.patchlight.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.finder.WindowFinder.findFrame;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.settings.Settings;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.ScriptedStore;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.UserInterface;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

@Tag("gui")
class UnfinishedWindowTest {
    private static final Finding INTERRUPTED = Samples.interrupted();

    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation(INTERRUPTED));
    private final AtomicInteger planned = new AtomicInteger();

    @Test
    void it_says_what_was_left_and_does_nothing_by_itself() {
        FrameFixture window = open();
        assertThat(window.textBox("title").text()).contains("interrupted");
        assertThat(window.textBox("line").text()).contains("BITS, wuauserv");
        assertThat(watch.asked).isEmpty();
        assertThat(planned).hasValue(0);
    }

    @Test
    void finishing_shows_the_plan_which_asks() {
        FrameFixture window = open();
        window.button("finish").click();
        assertThat(planned).hasValue(1);
        assertThat(window.target().isDisplayable()).isFalse();
        assertThat(watch.asked).isEmpty();
    }

    @Test
    void undoing_undoes_that_run_and_shows_how_it_ended() {
        FrameFixture window = open();
        window.button("undo").click();
        window.button("finish").requireDisabled();
        watch.undo.complete(new UndoReport("undone", List.of(Message.of("undo.line", "wuauserv", "running again"))));
        window.robot().waitForIdle();
        window.textBox("title").requireText("Undone");
        assertThat(watch.asked).containsExactly("undo run-000007");
    }

    @Test
    void leaving_it_is_noted_and_closes_the_window() {
        FrameFixture window = open();
        window.button("leave").click();
        window.robot().waitForIdle();
        assertThat(watch.asked).containsExactly("leave");
        assertThat(window.target().isDisplayable()).isFalse();
    }

    @Test
    void the_menu_entry_and_the_notification_ask_in_this_window_before_a_plan_is_shown() {
        UserInterface ui = new UserInterface(
                watch,
                new ScriptedStore(Settings.DEFAULT),
                new ScriptedDesktop(),
                Words.of(Locale.ENGLISH, ZoneOffset.UTC),
                ProgramFacts.ofBuild("a PC", true),
                Samples.TOOLS,
                () -> {});
        ui.commands().fix(List.of("finish-repair"));
        FrameFixture window = findFrame("unfinished-window").withTimeout(60_000).using(screen.robot());
        window.button("finish").click();
        findFrame("fix-window").withTimeout(60_000).using(screen.robot());
        assertThat(watch.asked).containsExactly("plan []");
        ui.close();
    }

    private FrameFixture open() {
        UnfinishedWindow window = GuiActionRunner.execute(
                () -> new UnfinishedWindow(Samples.WORDING, watch, INTERRUPTED, planned::incrementAndGet));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show();
        return fixture;
    }
}
