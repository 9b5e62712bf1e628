package org.patchlight.ui;

import java.util.List;
import java.util.function.Consumer;
import org.patchlight.health.FixId;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.ui.toast.NoticeActions;
import org.patchlight.ui.tray.Commands;

/** Leads what a person selects in a notification to its window. A restart is planned too, and the window asks first. */
final class NoticeRoutes implements NoticeActions {
    private final MonitorControl monitor;
    private final Commands commands;
    private final Consumer<Consumer<AppWindows>> windows;

    /** @param windows runs an action with the windows, on the event thread */
    NoticeRoutes(MonitorControl monitor, Commands commands, Consumer<Consumer<AppWindows>> windows) {
        this.monitor = monitor;
        this.commands = commands;
        this.windows = windows;
    }

    @Override
    public void fix() {
        windows.accept(AppWindows::fixNews);
    }

    @Override
    public void details() {
        commands.open();
    }

    @Override
    public void restart() {
        windows.accept(shown -> shown.plan(List.of(FixId.RESTART_PC)));
    }

    @Override
    public void tonight(String topic) {
        monitor.announceTonight(topic);
    }

    @Override
    public void later(String topic) {
        monitor.announceTomorrow(topic);
    }
}
