package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.settings.Settings;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/** Shows every window in both themes, saves an image of it as build output, and checks that no text is cut off. */
@Tag("gui")
class GalleryTest {
    private final ScriptedWatch watch = new ScriptedWatch(Samples.joined());
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final UserInterface ui = new UserInterface(
            watch,
            new ScriptedStore(Settings.DEFAULT),
            desktop,
            Words.of(Locale.ENGLISH, ZoneOffset.UTC),
            new ProgramFacts("0.1.0", "17", "Windows 11 Pro 23H2 (build 22631), clock-behind", true),
            Samples.TOOLS,
            () -> {});

    @AfterEach
    void closeAll() throws Exception {
        ui.close();
        onEventThread(() -> Arrays.stream(Window.getWindows()).forEach(Window::dispose));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_window_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        ui.open();
        shoot("status", dark);
        onEventThread(() -> all(window("main-window"))
                .filter(JToggleButton.class::isInstance)
                .forEach(toggle -> ((JToggleButton) toggle).doClick()));
        shoot("status-details", dark);
        onEventThread(() -> window("main-window").setSize(430, 700));
        shoot("status-narrow", dark);
        ui.close();
        ui.history();
        watch.history.complete(SampleHistory.entries());
        shoot("history", dark);
        ui.close();
        ui.about();
        ui.trayOpened("awt");
        shoot("about", dark);
        ui.close();
        ui.settings();
        shoot("settings", dark);
        setText("interval", "2");
        shoot("settings-refused", dark);
        setText("interval", "30");
        setText("search", "server");
        setText("server-2", "time windows com");
        click("settings-dialog", "test-server-1");
        shoot("settings-servers", dark);
        setText("server-2", "time.windows.com");
        setText("search", "clock");
        shoot("settings-clock", dark);
        setText("search", "settings");
        shoot("settings-data", dark);
        setText("search", "nothing of this name");
        shoot("settings-none", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void devices_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        watch.change(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        ui.open();
        click("main-window", "page-devices");
        shoot("devices", dark);
        watch.change(SampleDevices.situation(new DeviceState(List.of(), List.of()), Activity.IDLE));
        shoot("devices-none", dark);
        watch.change(SampleDevices.unknown());
        shoot("devices-unknown", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_repair_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        ui.fix(List.of());
        watch.plan.complete(SamplePlans.both());
        shoot("fix-plan", dark);
        click("details-reset-update-cache");
        shoot("fix-plan-details", dark);
        click("fix-it");
        watch.listener.fixStarted(SamplePlans.RESYNC, List.of(SamplePlans.SYNC));
        watch.listener.stepStarted(SamplePlans.RESYNC, SamplePlans.SYNC);
        watch.listener.stepEnded(SamplePlans.RESYNC, SamplePlans.SYNC, StepOutcome.DONE);
        watch.listener.fixEnded(
                SamplePlans.RESYNC,
                SamplePlans.ended(Verdict.FIXED, Verdict.UNPROVEN).results().get(0));
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.STOP);
        watch.listener.stepEnded(SamplePlans.RESET, SamplePlans.STOP, StepOutcome.DONE);
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.RENAME);
        watch.listener.stepProgress(SamplePlans.RESET, SamplePlans.RENAME, 40);
        shoot("fix-running", dark);
        watch.run.complete(SamplePlans.ended(Verdict.FIXED, Verdict.UNPROVEN));
        shoot("fix-verdict", dark);
        click("undo");
        shoot("fix-undo-question", dark);
        click("undo-yes");
        watch.undo.complete(new UndoReport(
                "undone", List.of(Message.of("undo.line", "C:\\Windows\\SoftwareDistribution", "restored"))));
        shoot("fix-undone", dark);
        ui.announce(new Announcement(Status.PROBLEM, List.of(Samples.updateFailed())), Optional.empty());
        ui.announce(new Announcement(Status.PROBLEM, List.of(Samples.clockBehind())), Optional.empty());
        shoot("toasts", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_guard_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        List<String> guards = List.of(
                "restart-pending",
                "on-battery",
                "disk-short",
                "servicing-busy",
                "clock-first",
                "zone-first",
                "restore-points-off",
                "managed",
                "other-run");
        for (String guard : guards) {
            watch.plan = CompletableFuture.completedFuture(SamplePlans.blockedBy(guard));
            ui.fix(List.of());
            shoot("fix-blocked-" + guard, dark);
        }
        watch.plan = CompletableFuture.completedFuture(SamplePlans.blockedInPart());
        ui.fix(List.of());
        shoot("fix-blocked-in-part", dark);
        watch.plan = CompletableFuture.completedFuture(SamplePlans.nothing());
        ui.fix(List.of());
        shoot("fix-nothing", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_verdict_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        watch.plan = CompletableFuture.completedFuture(SamplePlans.both());
        for (Verdict verdict : Verdict.values()) {
            watch.run = CompletableFuture.completedFuture(SamplePlans.ended(Verdict.FIXED, verdict));
            ui.fix(List.of());
            settle();
            click("fix-it");
            shoot("fix-ended-" + verdict.id(), dark);
        }
        watch.plan = CompletableFuture.failedFuture(new IllegalStateException("scripted bug"));
        ui.fix(List.of());
        shoot("fix-bug", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_choice_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        ui.fix(List.of("set-time-zone", "resync-clock"));
        watch.plan.complete(SamplePlans.zone(null));
        shoot("fix-choice", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_message_in_this_theme(boolean dark) throws Exception {
        desktop.turn(dark);
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        ui.showMessage(words.say("ui.tray.missing.title"), words.say("ui.tray.missing.refused"));
        shoot("message", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_it_says_of_itself_in_this_theme(boolean dark, @TempDir Path home) throws Exception {
        desktop.turn(dark);
        ui.prepare(() -> Optional.of(new Rectangle(1180, 876, 24, 24)));
        ui.explainIcon(new ShownOnce(home), Runnable::run);
        ui.trayOpened("native");
        ui.welcome();
        shoot("card-welcome", dark);
        ui.open();
        onEventThread(() -> {
            Window open = window("main-window");
            open.dispatchEvent(new WindowEvent(open, WindowEvent.WINDOW_CLOSING));
        });
        shoot("card-stays", dark);
        ui.close();
        ui.faultNotice("0.1.0", Optional.of(() -> {})).report(new IllegalStateException("a bug"));
        settle();
        click("fault-dialog", "copy");
        shoot("fault", dark);
    }

    private static void setText(String name, String text) throws Exception {
        onEventThread(() -> all(window("settings-dialog"))
                .filter(JTextComponent.class::isInstance)
                .filter(field -> name.equals(field.getName()))
                .forEach(field -> ((JTextComponent) field).setText(text)));
    }

    private static void click(String name) throws Exception {
        click("fix-window", name);
    }

    private static void click(String window, String name) throws Exception {
        onEventThread(() -> all(window(window))
                .filter(AbstractButton.class::isInstance)
                .filter(button -> name.equals(button.getName()))
                .forEach(button -> ((AbstractButton) button).doClick()));
    }

    private static void shoot(String name, boolean dark) throws Exception {
        settle();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        capture(screen, folder.resolve(name + (dark ? "-dark" : "-light") + ".png"));
        onEventThread(() -> assertThat(cutTexts()).isEmpty());
    }

    private static void capture(Rectangle screen, Path file) throws AWTException, IOException {
        ImageIO.write(new Robot().createScreenCapture(screen), "png", file.toFile());
    }

    /** The buttons that are narrower than their texts. */
    private static List<String> cutTexts() {
        return Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(GalleryTest::all)
                .filter(AbstractButton.class::isInstance)
                .filter(Component::isShowing)
                .filter(part -> part.getWidth() < part.getPreferredSize().width)
                .filter(part -> part.getName() != null)
                .map(Component::getName)
                .toList();
    }

    private static void settle() throws Exception {
        Robot robot = new Robot();
        for (int i = 0; i < 3; i++) {
            robot.delay(150);
            onEventThread(() -> {});
        }
    }

    private static Window window(String name) {
        return Arrays.stream(Window.getWindows())
                .filter(window -> window.isShowing() && name.equals(window.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(GalleryTest::all))
                : self;
    }

    private static void onEventThread(Runnable action) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(action);
    }
}
