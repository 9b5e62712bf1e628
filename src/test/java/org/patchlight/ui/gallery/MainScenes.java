package org.patchlight.ui.gallery;

import static org.patchlight.ui.gallery.OpenWindows.all;
import static org.patchlight.ui.gallery.OpenWindows.click;
import static org.patchlight.ui.gallery.OpenWindows.onEventThread;
import static org.patchlight.ui.gallery.OpenWindows.type;
import static org.patchlight.ui.gallery.OpenWindows.window;

import java.util.List;
import java.util.Locale;
import javax.swing.JToggleButton;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.SampleDevices;
import org.patchlight.ui.SampleHistory;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.ui.gallery.Scene.Stop;

/** The pages of the main window, and the settings. */
final class MainScenes {
    private MainScenes() {}

    static void status(Stage stage, Stop stop) throws Exception {
        stage.ui.open();
        stop.at("status");
        onEventThread(() -> all(window("main-window"))
                .filter(JToggleButton.class::isInstance)
                .filter(toggle -> toggle.getName() != null && toggle.getName().startsWith("details-"))
                .forEach(toggle -> ((JToggleButton) toggle).doClick(0)));
        stop.at("status-details");
        onEventThread(() -> window("main-window").setSize(430, 700));
        stop.at("status-narrow");
        stage.watch.change(Samples.situation());
        stop.at("status-healthy");
        stage.watch.change(Samples.situation(
                Samples.finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN), Samples.updateFailed()));
        stop.at("status-unknown");
        stage.watch.change(Samples.busy(Activity.CHECKING, Samples.clockBehind()));
        stop.at("status-checking");
        stage.watch.change(Samples.paused(Samples.clockBehind()));
        stop.at("status-paused");
        stage.watch.change(Samples.notCheckedYet());
        stop.at("status-first-check");
    }

    static void history(Stage stage, Stop stop) throws Exception {
        stage.ui.commands().history();
        stop.at("history-reading");
        stage.watch.history.complete(SampleHistory.entries());
        stop.at("history");
        click("main-window", "filter-clock");
        stop.at("history-clock");
    }

    static void devices(Stage stage, Stop stop) throws Exception {
        stage.watch.change(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        stage.ui.open();
        click("main-window", "page-devices");
        stop.at("devices");
        stage.watch.change(SampleDevices.situation(new DeviceState(List.of(), List.of()), Activity.IDLE));
        stop.at("devices-none");
        stage.watch.change(SampleDevices.unknown());
        stop.at("devices-unknown");
    }

    static void about(Stage stage, Stop stop) throws Exception {
        stage.ui.commands().about();
        stage.ui.trayOpened("awt");
        stop.at("about");
    }

    static void settings(Stage stage, Stop stop) throws Exception {
        stage.ui.commands().settings();
        stop.at("settings");
        edit("interval", "2");
        stop.at("settings-refused");
        edit("interval", "30");
        search(stage, "ui.settings.servers.one");
        edit("server-2", "time windows com");
        click("settings-dialog", "test-server-1");
        stop.at("settings-servers");
        edit("server-2", "time.windows.com");
        search(stage, "ui.settings.group.clock");
        stop.at("settings-clock");
        search(stage, "ui.settings.folder.help");
        stop.at("settings-data");
        edit("search", "nothing of this name");
        stop.at("settings-none");
    }

    /** One state of each page, for how desktops of other people look. */
    static void pages(Stage stage, Stop stop) throws Exception {
        stage.ui.open();
        stop.at("status");
        stage.ui.commands().history();
        stage.watch.history.complete(SampleHistory.entries());
        stop.at("history");
        stage.watch.change(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        click("main-window", "page-devices");
        stop.at("devices");
        stage.ui.commands().about();
        stop.at("about");
        stage.ui.commands().fix(List.of());
        stage.watch.plan.complete(SamplePlans.both());
        stop.at("fix-plan");
    }

    /** Searches for the last word of a text. */
    private static void search(Stage stage, String key) throws Exception {
        String text = stage.words.say(key, "").replaceAll("[^\\p{L} ]", " ").strip();
        edit("search", text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static void edit(String field, String text) throws Exception {
        type("settings-dialog", field, text);
    }
}
