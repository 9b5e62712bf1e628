package org.patchlight.ui.flyout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.TrayParts;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.widget.WindowTheme;

@Tag("gui")
class FlyoutTest {
    private static final Rectangle ICON = new Rectangle(500, 740, 24, 24);

    @RegisterExtension
    final Screen screen = new Screen();

    private final RecordedCommands commands = new RecordedCommands();
    private Optional<Rectangle> icon = Optional.of(ICON);
    private @Nullable Flyout made;

    /** The robot only knows windows that were made after it. */
    @BeforeEach
    void make() {
        made = GuiActionRunner.execute(() -> new Flyout(Samples.WORDING, commands, () -> icon));
    }

    @AfterEach
    void dispose() {
        GuiActionRunner.execute(flyout()::dispose);
    }

    @Test
    void it_offers_the_fix_of_all_problems_and_closes_for_it() {
        DialogFixture shown = open(Samples.situation(Samples.updateFailed(), Samples.clockBehind()));
        assertThat(shown.textBox("state").text()).isEqualTo("2 problems to fix");
        shown.button("primary").requireText("Fix 2 problems");
        Screen.click(() -> shown.button("primary").click(), "asked", () -> !commands.asked.isEmpty());
        assertThat(commands.asked).containsExactly("fix []");
        assertThat(GuiActionRunner.execute(flyout()::isOpen)).isFalse();
    }

    @Test
    void a_healthy_pc_has_a_row_for_each_subject_and_can_be_checked() {
        DialogFixture shown = open(Samples.situation());
        assertThat(shown.textBox("state").text()).isEqualTo("Everything is working");
        shown.button("row-updates").requireVisible();
        shown.button("row-devices").requireVisible();
        shown.button("primary").requireText("Check now");
        Screen.click(() -> shown.button("primary").click(), "asked", () -> !commands.asked.isEmpty());
        assertThat(commands.asked).containsExactly("check-now");
        assertThat(GuiActionRunner.execute(flyout()::isOpen)).isTrue();
    }

    @Test
    void a_unit_stays_on_the_line_of_its_number() throws Exception {
        Path home = Files.createTempDirectory("flyout");
        try (TrayParts parts = TrayParts.around("clock-behind", home)) {
            CountDownLatch checked = new CountDownLatch(1);
            parts.monitor().addListener(now -> now.checkUp().ifPresent(check -> checked.countDown()));
            parts.monitor().start();
            assertThat(checked.await(60, TimeUnit.SECONDS)).isTrue();
            String value =
                    open(parts.monitor().situation()).textBox("value-clock").text();
            assertThat(value).matches("2\u00a0min 17\u00a0s slow, \u00b1\u00a0\\d+\u00a0ms");
        }
    }

    @Test
    void a_row_opens_the_main_window() {
        DialogFixture shown = open(Samples.situation(Samples.clockBehind()));
        Screen.click(() -> shown.button("row-clock").click(), "asked", () -> !commands.asked.isEmpty());
        assertThat(commands.asked).containsExactly("open");
    }

    @Test
    void each_situation_has_the_button_that_fits() {
        assertThat(button(Samples.paused(Samples.clockBehind()))).isEqualTo("Resume");
        assertThat(button(Samples.situation(Samples.clockUnknown()))).isEqualTo("Check again");
        assertThat(button(Samples.busy(Activity.REPAIRING, Samples.clockBehind())))
                .isEqualTo("Show the fix");
        assertThat(button(Samples.situation(Samples.clockBehind()))).isEqualTo("Fix 1 problem");
    }

    @Test
    void it_stands_above_the_icon_and_is_as_high_as_its_contents() {
        DialogFixture shown = open(Samples.situation(Samples.updateFailed(), Samples.clockBehind()));
        Rectangle bounds = GuiActionRunner.execute(() -> shown.target().getBounds());
        assertThat(bounds.intersects(ICON)).isFalse();
        JButton primary = shown.button("primary").target();
        int bottom = GuiActionRunner.execute(() -> primary.getLocationOnScreen().y + primary.getHeight());
        assertThat(bounds.y + bounds.height - bottom).isBetween(8, 32);
    }

    @Test
    void without_an_icon_it_stays_where_it_was_opened() {
        icon = Optional.empty();
        screen.robot().moveMouse(new Point(500, 740));
        DialogFixture shown = open(Samples.situation());
        Point opened = GuiActionRunner.execute(() -> shown.target().getLocation());
        screen.robot().moveMouse(new Point(200, 100));
        GuiActionRunner.execute(() -> flyout().show(Samples.situation()));
        assertThat(GuiActionRunner.execute(() -> shown.target().getLocation())).isEqualTo(opened);
    }

    @Test
    void escape_closes_it_and_the_click_that_closed_it_does_not_open_it_again() {
        DialogFixture shown = open(Samples.situation());
        shown.button("primary").focus();
        screen.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        screen.robot().waitForIdle();
        shown.requireNotVisible();
        GuiActionRunner.execute(flyout()::close);
    }

    @Test
    void a_click_elsewhere_closes_it_and_what_was_clicked_has_the_focus() {
        JTextField field = GuiActionRunner.execute(() -> new JTextField("text", 20));
        JFrame other = GuiActionRunner.execute(() -> {
            JFrame made = new JFrame("another program");
            made.add(field);
            made.setBounds(50, 50, 300, 200);
            made.setVisible(true);
            return made;
        });
        // A window that gets the focus late would close the flyout, as it should.
        Screen.until("the other program has the focus", field::isFocusOwner);
        open(Samples.situation(Samples.clockBehind()));
        JDialog shown = dialog();
        Screen.until("open", shown::isShowing);
        Screen.click(() -> screen.robot().click(field), "closed", () -> !shown.isShowing());
        Screen.until("focus", field::isFocusOwner);
        GuiActionRunner.execute(other::dispose);
    }

    @Test
    void a_second_click_closes_it() {
        open(Samples.situation());
        GuiActionRunner.execute(flyout()::toggle);
        assertThat(GuiActionRunner.execute(flyout()::isOpen)).isFalse();
        GuiActionRunner.execute(flyout()::toggle); // the click that took the focus
        assertThat(GuiActionRunner.execute(flyout()::isOpen)).isFalse();
    }

    @Test
    void it_is_as_dark_as_the_taskbar_while_windows_are_light_also_when_that_changes() {
        GuiActionRunner.execute(flyout()::dispose);
        ScriptedDesktop desktop = new ScriptedDesktop();
        desktop.taskbar(true);
        WindowTheme theme = new WindowTheme(() -> Theme.SYSTEM, desktop);
        made = GuiActionRunner.execute(() -> {
            theme.ensure();
            return new Flyout(Samples.WORDING, commands, () -> icon, theme::asTaskbar);
        });
        theme.afterChange(() -> flyout().dress());
        open(Samples.situation(Samples.updateFailed()));
        assertThat(brightness(dialog())).as("dark").isLessThan(110);
        desktop.taskbar(false);
        assertThat(brightness(dialog())).as("light").isGreaterThan(180);
        desktop.taskbar(true);
        GuiActionRunner.execute(() -> flyout().show(Samples.situation(Samples.clockBehind())));
        assertThat(brightness(dialog())).as("dark again").isLessThan(110);
        assertThat(GuiActionRunner.execute(
                        () -> UIManager.getColor("Panel.background").getRed()))
                .isGreaterThan(180);
    }

    /** The median brightness, 0 to 255: most of the flyout is its ground. */
    private static int brightness(JDialog window) {
        int[] levels = GuiActionRunner.execute(() -> {
            BufferedImage picture =
                    new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            window.getContentPane().print(picture.createGraphics());
            return picture.getData().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
        });
        Arrays.sort(levels);
        return levels[levels.length / 2];
    }

    private Flyout flyout() {
        return Objects.requireNonNull(made);
    }

    private String button(Situation situation) {
        GuiActionRunner.execute(() -> flyout().show(situation));
        JDialog window = dialog();
        return GuiActionRunner.execute(
                () -> ((FlyoutView) window.getContentPane()).primary().getText());
    }

    private DialogFixture open(Situation situation) {
        GuiActionRunner.execute(() -> {
            flyout().show(situation);
            flyout().toggle();
        });
        screen.robot().waitForIdle();
        return new DialogFixture(screen.robot(), dialog());
    }

    private JDialog dialog() {
        return screen.robot().finder().findByName("flyout", JDialog.class, false);
    }
}
