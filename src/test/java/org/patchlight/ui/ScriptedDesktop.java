package org.patchlight.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Toasts;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.WakeEvents;

/** A desktop with a scripted appearance and autostart. */
public final class ScriptedDesktop implements Desktop, Appearance, Autostart {
    public volatile boolean dark;
    public volatile State start = State.OFF;
    private Runnable onChange = () -> {};

    public void turn(boolean nowDark) {
        dark = nowDark;
        onChange.run();
    }

    @Override
    public boolean darkWindows() {
        return dark;
    }

    @Override
    public boolean darkTaskbar() {
        return dark;
    }

    @Override
    public void onChange(Runnable changed) {
        onChange = changed;
    }

    @Override
    public State state() {
        return start;
    }

    @Override
    public void set(boolean on) {
        start = on ? State.ON : State.OFF;
    }

    @Override
    public Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick) {
        return Optional.empty();
    }

    @Override
    public Optional<Notifier> balloons() {
        return Optional.empty();
    }

    @Override
    public Optional<Toasts> openToasts(Path home, Supplier<Optional<Path>> picture) {
        return Optional.empty();
    }

    @Override
    public boolean mayDisturb() {
        return true;
    }

    @Override
    public Autostart autostart() {
        return this;
    }

    @Override
    public Appearance appearance() {
        return this;
    }

    @Override
    public Elevation elevation() {
        return arguments -> new Elevation.Answer.Impossible("elevation.not-windows");
    }

    @Override
    public WakeEvents wakeEvents() {
        return listener -> {};
    }

    @Override
    public void close() {}
}
