package org.patchlight.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.history.HistoryPage;
import org.patchlight.ui.layout.Column;

@Tag("gui")
class StatusPageTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final RecordedCommands commands = new RecordedCommands();
    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation());

    @Test
    void a_finding_leads_to_its_fixes() {
        FrameFixture window = open(Samples.situation(Samples.updateFailed(), Samples.clockUnknown()));
        requireText(window, "state", "1 problem to fix");
        window.button("fix-update-failed").click();
        assertThat(commands.asked).containsExactly("fix [reset-update-cache, retry-update]");
        window.panel("finding-clock-unknown").requireVisible();
    }

    @Test
    void a_consequence_is_shown_in_the_card_of_its_cause_and_fixed_with_it() {
        FrameFixture window = open(Samples.joined());
        window.button("fix-clock-behind").click();
        assertThat(commands.asked).containsExactly("fix [resync-clock, retry-update]");
        assertThat(window.textBox("caused-update-failed").text()).startsWith("Caused by it: ");
        Component cause = window.panel("finding-clock-behind").target();
        assertThat(SwingUtilities.isDescendingFrom(
                        window.textBox("caused-update-failed").target(), cause))
                .isTrue();
        Component other = window.panel("finding-device-without-driver").target();
        assertThat(other.getY()).isGreaterThanOrEqualTo(cause.getY() + cause.getHeight());
    }

    @Test
    void each_subject_has_a_line() {
        FrameFixture window = open(Samples.situation());
        for (String subject : new String[] {"clock", "updates", "devices"}) {
            assertThat(window.textBox("value-" + subject).text()).isNotBlank();
        }
    }

    @Test
    void what_helps_is_one_key_away() {
        FrameFixture window = open(Samples.situation(Samples.updateFailed(), Samples.clockBehind()));
        window.button("primary").focus();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        window.robot().waitForIdle();
        assertThat(commands.asked).containsExactly("fix []");
        show(window, Samples.situation(Samples.clockUnknown()));
        String entered = GuiActionRunner.execute(() ->
                SwingUtilities.getRootPane(window.target()).getDefaultButton().getName());
        assertThat(entered).isEqualTo("primary");
        window.button("primary").requireText("Check again");
    }

    @Test
    void details_that_are_being_read_stay_open_when_another_check_ends() {
        FrameFixture window = open(Samples.situation(Samples.clockBehind()));
        window.toggleButton("details-clock-behind").click();
        assertThat(evidenceIsVisible(window)).isTrue();
        show(window, Samples.situation(Samples.clockBehind(), Samples.updateFailed()));
        assertThat(evidenceIsVisible(window)).isTrue();
    }

    @Test
    void the_focus_stays_where_it_was_when_another_check_ends() {
        FrameFixture window = open(Samples.situation(Samples.clockBehind()));
        for (String name : List.of("fix-clock-behind", "details-clock-behind")) {
            focus(window, name);
            show(window, Samples.situation(Samples.updateFailed(), Samples.clockBehind()));
            Screen.until("focus on " + name, () -> name.equals(focused()));
            show(window, Samples.situation(Samples.clockBehind()));
            Screen.until("focus on " + name, () -> name.equals(focused()));
        }
    }

    private static void focus(FrameFixture window, String name) {
        Component part = window.robot().finder().findByName(window.target(), name);
        GuiActionRunner.execute(() -> part.requestFocusInWindow());
        Screen.until("focus on " + name, () -> name.equals(focused()));
    }

    private static String focused() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getName());
    }

    @Test
    void during_a_repair_nothing_else_can_be_begun() {
        FrameFixture window = open(Samples.busy(Activity.REPAIRING, Samples.clockBehind()));
        window.button("check-now").requireDisabled();
        window.button("fix-clock-behind").requireDisabled();
        requireText(window, "checked", "Fixing now\u2026");
    }

    @Test
    void a_pause_is_ended_from_here() {
        FrameFixture window = open(Samples.paused(Samples.clockBehind()));
        assertThat(window.textBox("state").text()).startsWith("Paused until ");
        window.button("primary").requireText("Resume").click();
        assertThat(commands.asked).containsExactly("resume");
    }

    @Test
    void before_the_first_check_it_says_so_rather_than_healthy() {
        FrameFixture window = open(Samples.notCheckedYet());
        requireText(window, "state", "Checking this PC for the first time");
    }

    @Test
    void the_keyboard_is_enough() {
        FrameFixture window = open(Samples.situation(Samples.clockBehind()));
        window.button("check-now").focus();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        window.robot().waitForIdle();
        assertThat(commands.asked).containsExactly("check-now");
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        window.robot().waitForIdle();
        window.requireNotVisible();
    }

    @Test
    void enter_does_nothing_of_a_page_that_is_not_in_front() {
        FrameFixture window = GuiActionRunner.execute(() -> {
            MainWindow made = new MainWindow(
                    Samples.WORDING,
                    commands,
                    List.of(
                            new StatusPage(Samples.WORDING, commands, "a PC"),
                            new HistoryPage(Samples.WORDING, watch, () -> Samples.NOW)));
            return new FrameFixture(screen.robot(), made);
        });
        window.show(new Dimension(920, 640));
        MainWindow main = (MainWindow) window.target();
        GuiActionRunner.execute(() -> main.open("history"));
        show(window, Samples.situation(Samples.clockBehind()));
        assertThat(defaultButton(main)).isEmpty();
        GuiActionRunner.execute(() -> main.open("status"));
        assertThat(defaultButton(main)).contains("primary");
    }

    private static Optional<String> defaultButton(MainWindow window) {
        return Objects.requireNonNull(GuiActionRunner.execute(() ->
                Optional.ofNullable(window.getRootPane().getDefaultButton()).map(Component::getName)));
    }

    private static void requireText(FrameFixture window, String name, String text) {
        assertThat(window.textBox(name).text()).isEqualTo(text);
    }

    private FrameFixture open(Situation situation) {
        MainWindow window = GuiActionRunner.execute(() ->
                new MainWindow(Samples.WORDING, commands, List.of(new StatusPage(Samples.WORDING, commands, "a PC"))));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        Dimension asMade = GuiActionRunner.execute(() -> window.getSize());
        fixture.show(asMade); // without a size it would be packed around an empty page
        show(fixture, situation);
        return fixture;
    }

    private static void show(FrameFixture window, Situation situation) {
        GuiActionRunner.execute(() -> ((SituationView) window.target()).show(situation));
        window.robot().waitForIdle();
    }

    private static boolean evidenceIsVisible(FrameFixture window) {
        var evidence =
                window.robot().finder().findByName(window.target(), "details-of-clock-behind", Column.class, false);
        return Boolean.TRUE.equals(GuiActionRunner.execute(() -> evidence.isVisible()));
    }
}
