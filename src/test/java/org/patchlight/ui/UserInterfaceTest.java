package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.finder.WindowFinder.findDialog;
import static org.assertj.swing.finder.WindowFinder.findFrame;

import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.JDialog;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.health.Message;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.settings.Settings;
import org.patchlight.settings.Settings.LeftClick;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/** What a person can do from the icon, and by starting the program again. */
@Tag("gui")
class UserInterfaceTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final AtomicInteger ends = new AtomicInteger();
    private final ScriptedStore store = new ScriptedStore(Settings.DEFAULT);
    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation(Samples.clockBehind()));
    private final UserInterface ui = ui(store);

    private UserInterface ui(ScriptedStore settings) {
        return new UserInterface(
                watch,
                settings,
                new ScriptedDesktop(),
                Words.of(Locale.ENGLISH, ZoneOffset.UTC),
                new ProgramFacts("0.1.0", "17", "Windows 11 Pro", true),
                Samples.TOOLS,
                ends::incrementAndGet);
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void a_click_on_the_icon_opens_the_flyout_or_the_main_window_as_the_person_chose() throws IOException {
        ui.iconAt(Optional::empty);
        ui.prepare();
        ui.clicked();
        JDialog flyout = findDialog("flyout").using(screen.robot()).targetCastedTo(JDialog.class);
        ui.clicked();
        screen.robot().waitForIdle();
        assertThat(GuiActionRunner.execute(flyout::isShowing)).isFalse();
        Settings.General usual = Settings.DEFAULT.general();
        store.apply(Settings.DEFAULT.with(
                new Settings.General(usual.startWithWindows(), usual.language(), usual.theme(), LeftClick.WINDOW)));
        ui.clicked();
        mainWindow().requireVisible();
    }

    @Test
    void the_pointer_at_the_icon_makes_the_flyout_if_a_click_would_open_it() throws IOException {
        Settings.General usual = Settings.DEFAULT.general();
        store.apply(Settings.DEFAULT.with(
                new Settings.General(usual.startWithWindows(), usual.language(), usual.theme(), LeftClick.WINDOW)));
        ui.iconAt(Optional::empty);
        ui.prepare();
        screen.robot().waitForIdle();
        assertThat(flyouts()).isEmpty();
        ui.close();

        UserInterface other = ui(new ScriptedStore(Settings.DEFAULT));
        other.iconAt(Optional::empty);
        screen.robot().waitForIdle();
        assertThat(flyouts()).isEmpty();
        other.prepare();
        other.prepare();
        screen.robot().waitForIdle();
        assertThat(flyouts()).hasSize(1).noneMatch(Window::isShowing);
        other.clicked();
        findDialog("flyout").using(screen.robot());
        assertThat(flyouts()).hasSize(1);
        other.close();
    }

    private static List<Window> flyouts() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows())
                .filter(window -> "flyout".equals(window.getName()) && window.isDisplayable())
                .toList());
    }

    @Test
    void a_second_start_opens_the_window_and_about_offers_to_quit_where_no_icon_does() {
        ui.open();
        FrameFixture window = mainWindow();
        window.toggleButton("page-about").click();
        Screen.click(() -> window.button("quit").click(), "quit", () -> ends.get() > 0);
        assertThat(ends).hasValue(1);
    }

    @Test
    void keys_check_again_search_the_settings_show_help_and_close_the_window() {
        ui.open();
        FrameFixture window = mainWindow();
        window.toggleButton("page-status").focus();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_F5);
        window.robot().waitForIdle();
        assertThat(watch.asked).containsExactly("look");
        window.robot().pressAndReleaseKeys(KeyEvent.VK_F1);
        findFrame("message-window").using(screen.robot()).close();
        window.toggleButton("page-status").focus();
        window.robot().pressKey(KeyEvent.VK_CONTROL);
        window.robot().pressAndReleaseKeys(KeyEvent.VK_F);
        window.robot().releaseKey(KeyEvent.VK_CONTROL);
        findDialog("settings-dialog").using(screen.robot()).close();
        window.toggleButton("page-status").focus();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        Screen.until("closed", () -> !window.target().isShowing());
    }

    @Test
    void a_running_fix_is_named_before_the_program_quits() {
        RunFollower runs = ui.runNotices();
        watch.change(Samples.busy(Activity.REPAIRING, Samples.clockBehind()));
        runs.running(1, 2, Message.of("fix.reset-update-cache.title"));
        ui.commands().quit();
        FrameFixture question = findFrame("quit-window").using(screen.robot());
        question.textBox("title").requireText("A fix is still running");
        assertThat(question.textBox("line").text()).startsWith("Running now: Reset the update cache.");
        question.button("stay").click();
        screen.robot().waitForIdle();
        assertThat(ends).hasValue(0);
        runs.running(2, 2, Message.of("fix.resync-clock.title"));
        ui.commands().quit();
        FrameFixture again = findFrame("quit-window").using(screen.robot());
        assertThat(again.textBox("line").text()).startsWith("Running now: Set the clock now.");
        Screen.click(() -> again.button("quit").click(), "quit", () -> ends.get() > 0);
        assertThat(ends).hasValue(1);
    }

    @Test
    void an_undo_is_named_too_and_an_idle_program_quits_at_once() {
        watch.change(Samples.busy(Activity.REPAIRING, Samples.clockBehind()));
        ui.commands().quit();
        FrameFixture question = findFrame("quit-window").using(screen.robot());
        assertThat(question.textBox("line").text()).startsWith("Running now: Undo.");
        question.button("stay").click();
        watch.change(Samples.situation());
        ui.commands().quit();
        screen.robot().waitForIdle();
        assertThat(ends).hasValue(1);
    }

    @Test
    void every_fix_of_the_menu_shows_its_plan_before_anything_changes() {
        List<MenuEntry.Action> fixes = ui.face(watch.situation()).menu().stream()
                .flatMap(entry ->
                        entry instanceof MenuEntry.Submenu submenu ? submenu.entries().stream() : Stream.of(entry))
                .filter(MenuEntry.Action.class::isInstance)
                .map(MenuEntry.Action.class::cast)
                .filter(entry -> entry.id().startsWith("fix"))
                .toList();
        assertThat(fixes).hasSizeGreaterThan(1);
        for (MenuEntry.Action fix : fixes) {
            fix.run().run();
            screen.robot().waitForIdle();
        }
        assertThat(watch.asked).hasSameSizeAs(fixes).allMatch(asked -> asked.startsWith("plan"));
    }

    private FrameFixture mainWindow() {
        return findFrame("main-window").using(screen.robot());
    }
}
