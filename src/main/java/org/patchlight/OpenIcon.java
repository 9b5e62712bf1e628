package org.patchlight;

import java.nio.file.Path;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Monitor;
import org.patchlight.ui.MissingIconNotice;
import org.patchlight.ui.ShownOnce;
import org.patchlight.ui.UserInterface;
import org.patchlight.ui.window.ProgramFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the icon of the tray up to date, and says so if a person can't see it. */
final class OpenIcon {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIcon.class);

    private final UserInterface ui;
    private final Monitor monitor;
    private final Appearance appearance;

    OpenIcon(UserInterface ui, Monitor monitor, Appearance appearance) {
        this.ui = ui;
        this.monitor = monitor;
        this.appearance = appearance;
    }

    /**
     * Draws the icon now and after each change.
     *
     * @param notice says that the icon can't be seen. It uses files, and the tray must not wait for them
     */
    void show(Tray icon, MissingIconNotice notice) {
        ui.iconAt(icon::place);
        icon.onPointer(ui::prepare);
        icon.onPresence(presence -> {
            ui.trayOpened(presence == TrayPresence.SHOWN ? icon.kind() : "");
            if (presence == TrayPresence.SHOWN) {
                ui.welcome();
            }
            Workers.thread("tray-notice", () -> notice.report(presence)).start();
        });
        Runnable draw = () -> icon.show(ui.face(monitor.situation()));
        monitor.addListener(situation -> draw.run());
        appearance.onChange(draw);
        // After it was drawn, because the first line of the log opens its files.
        LOG.info("tray icon: {}", icon.kind());
    }

    /**
     * Lets cards beside the icon explain it, each once, unless another kind of notification was asked for.
     *
     * @param toast the kind of notifications, one of {@link Notifications#KINDS}
     * @param facts whether the PC is simulated, which needs no explanation
     * @param home where it is kept what was shown
     */
    void explain(String toast, ProgramFacts facts, Path home) {
        if (toast.equals("auto") && !facts.simulated()) {
            ui.explainIcon(
                    new ShownOnce(home),
                    task -> Workers.thread("shown-once", task).start());
        }
    }

    /** Opens the main window in place of an icon. */
    void missing() {
        LOG.warn("this desktop has no notification area, so a window is shown instead");
        ui.open();
    }
}
