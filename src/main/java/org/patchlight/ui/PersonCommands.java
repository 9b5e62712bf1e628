package org.patchlight.ui;

import java.util.List;
import java.util.function.Consumer;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.MachineTime;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.PauseLength;

/** What a person can do from the icon, the flyout and the windows. Any thread may call it. */
final class PersonCommands implements Commands {
    private final MonitorControl monitor;
    private final Consumer<Consumer<AppWindows>> windows;

    /**
     * @param windows runs an action with the windows, on the event thread
     */
    PersonCommands(MonitorControl monitor, Consumer<Consumer<AppWindows>> windows) {
        this.monitor = monitor;
        this.windows = windows;
    }

    @Override
    public void open() {
        open("status");
    }

    @Override
    public void history() {
        open("history");
    }

    @Override
    public void about() {
        open("about");
    }

    private void open(String page) {
        windows.accept(shown -> shown.open(page));
    }

    @Override
    public void settings() {
        windows.accept(AppWindows::openSettings);
    }

    /** Shows what the fixes will do and asks for consent. A separate window asks about an interrupted repair. */
    @Override
    public void fix(List<String> fixes) {
        List<String> asked = List.copyOf(fixes);
        windows.accept(shown -> shown.fix(asked));
    }

    @Override
    public void checkNow() {
        monitor.checkNow();
    }

    @Override
    public void pauseForAnHour() {
        monitor.pause(PauseLength.AN_HOUR);
    }

    @Override
    public void pauseUntilTomorrow() {
        monitor.pause(PauseLength.untilTomorrow(MachineTime.now(), LocalZone.current()));
    }

    @Override
    public void resume() {
        monitor.resume();
    }

    @Override
    public void muteForAQuarter() {
        monitor.mute(PauseLength.A_QUARTER);
    }

    @Override
    public void muteForAnHour() {
        monitor.mute(PauseLength.AN_HOUR);
    }

    @Override
    public void unmute() {
        monitor.unmute();
    }

    @Override
    public void quit() {
        windows.accept(AppWindows::quit);
    }
}
