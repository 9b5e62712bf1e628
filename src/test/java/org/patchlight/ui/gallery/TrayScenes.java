package org.patchlight.ui.gallery;

import static org.patchlight.ui.gallery.OpenWindows.click;
import static org.patchlight.ui.gallery.OpenWindows.onEventThread;
import static org.patchlight.ui.gallery.OpenWindows.settle;
import static org.patchlight.ui.gallery.OpenWindows.window;

import java.awt.Window;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.ui.Samples;
import org.patchlight.ui.ShownOnce;
import org.patchlight.ui.gallery.Scene.Stop;

/** The flyout, notifications, and what Patchlight says of itself. */
final class TrayScenes {
    private TrayScenes() {}

    static void flyout(Stage stage, Stop stop) throws Exception {
        stage.ui.iconAt(Stage::icon);
        stage.ui.prepare();
        stage.ui.clicked();
        stop.at("flyout");
        List<Situation> others = List.of(
                Samples.situation(),
                Samples.situation(Samples.clockUnknown()),
                Samples.busy(Activity.CHECKING, Samples.clockBehind()),
                Samples.busy(Activity.REPAIRING, Samples.clockBehind(), Samples.updateFailed()),
                Samples.paused(Samples.clockBehind()),
                Samples.notCheckedYet());
        for (int n = 0; n < others.size(); n++) {
            stage.watch.change(others.get(n));
            stop.at("flyout-" + (n + 1));
        }
    }

    static void toasts(Stage stage, Stop stop) throws Exception {
        stage.ui.announce(new Announcement(Status.PROBLEM, List.of(Samples.updateFailed())), Optional.empty());
        stage.ui.announce(
                new Announcement(Status.PROBLEM, List.of(Samples.clockBehind(), Samples.deviceWithoutDriver())),
                Optional.empty());
        stage.ui.runNotices().running(1, 2, Message.of("fix.resync-clock.title"));
        stage.ui.announce(new Announcement(Status.HEALTHY, List.of()), Optional.empty());
        stop.at("toasts");
    }

    static void cards(Stage stage, Stop stop) throws Exception {
        Path home = Files.createTempDirectory(stage.home, "cards");
        stage.ui.iconAt(Stage::icon);
        stage.ui.prepare();
        stage.ui.explainIcon(new ShownOnce(home), Runnable::run);
        stage.ui.trayOpened("native");
        stage.ui.welcome();
        stop.at("card-welcome");
        stage.ui.open();
        onEventThread(() -> {
            Window open = window("main-window");
            open.dispatchEvent(new WindowEvent(open, WindowEvent.WINDOW_CLOSING));
        });
        stop.at("card-stays");
    }

    static void messages(Stage stage, Stop stop) throws Exception {
        stage.ui.showMessage(stage.words.say("ui.tray.missing.title"), stage.words.say("ui.tray.missing.refused"));
        stop.at("message");
        stage.ui.faultNotice("0.1.0", Optional.of(() -> {})).report(new IllegalStateException("a bug"));
        settle();
        click("fault-dialog", "copy");
        stop.at("fault");
    }
}
