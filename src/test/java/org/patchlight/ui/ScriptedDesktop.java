package org.patchlight.ui;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.ContrastColors;
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
    /** Whether the taskbar is dark; null while it is as the windows are. */
    private volatile @Nullable Boolean taskbar;

    private @Nullable ContrastColors contrast;
    private @Nullable Color accent;
    private double textScale = 1;
    private Runnable onChange = () -> {};

    public void turn(boolean nowDark) {
        dark = nowDark;
        onChange.run();
    }

    public void taskbar(boolean nowDark) {
        taskbar = nowDark;
        onChange.run();
    }

    /** Switches a contrast theme on; null switches it off. */
    public void contrast(@Nullable ContrastColors theme) {
        contrast = theme;
        onChange.run();
    }

    public void accent(@Nullable Color color) {
        accent = color;
        onChange.run();
    }

    public void textScale(double scale) {
        textScale = scale;
        onChange.run();
    }

    @Override
    public Optional<ContrastColors> contrast() {
        return Optional.ofNullable(contrast);
    }

    @Override
    public Optional<Color> accent() {
        return Optional.ofNullable(accent);
    }

    @Override
    public double textScale() {
        return textScale;
    }

    @Override
    public boolean darkWindows() {
        return dark;
    }

    @Override
    public boolean darkTaskbar() {
        Boolean different = taskbar;
        return different != null ? different : dark;
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
