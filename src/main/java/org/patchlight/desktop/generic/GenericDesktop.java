package org.patchlight.desktop.generic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Answer.Impossible;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Toasts;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.WakeEvents;
import org.patchlight.machine.Installation;
import org.patchlight.machine.JavaOptions;
import org.patchlight.machine.OperatingSystem;

/**
 * Any other desktop. Its tray is dorkbox where that is useful, otherwise AWT. It has no elevation, no events, and no
 * balloons, because AWT shows none on Linux.
 */
public final class GenericDesktop implements Desktop {
    private final Autostart autostart;

    /**
     * A desktop with these settings.
     *
     * @param configuration the folder of the user's configuration, such as {@code ~/.config}
     * @param command the command line that starts this program, as separate arguments; empty if unknown
     */
    public GenericDesktop(Path configuration, List<String> command) {
        autostart = new FileAutostart(configuration, command);
    }

    /** This program's desktop: what is installed here starts again at sign-in. */
    public static GenericDesktop ofThisProgram(Path configuration) {
        String java = Installation.javaPrograms().resolve("java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(JavaOptions.running(Installation.jar()));
        return new GenericDesktop(configuration, command);
    }

    @Override
    public Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick) {
        return switch (kind) {
            case AUTO ->
                dorkboxIsUseful(OperatingSystem.name(), System.getenv(), System.getProperty("user.name", ""))
                        ? DorkboxTray.open().or(() -> AwtTray.open(onPrimaryClick))
                        : AwtTray.open(onPrimaryClick);
            case DORKBOX -> DorkboxTray.open();
            case AWT -> AwtTray.open(onPrimaryClick);
            case NATIVE -> Optional.empty();
        };
    }

    /**
     * Whether to use dorkbox. It is useful in a desktop environment whose protocol it knows, and for users other than
     * root, who can't reach its message bus. Elsewhere it draws what AWT draws, but also loads GTK. GTK's handler of X
     * errors ends the whole program on errors that AWT ignores (seen with GTK 2 under trayer). On Windows it depends on
     * English words, and keeps the system timer at 1 ms.
     */
    static boolean dorkboxIsUseful(String system, Map<String, String> environment, String user) {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        boolean environmentNamed =
                !environment.getOrDefault("XDG_CURRENT_DESKTOP", "").isBlank();
        return environmentNamed && !windows && !user.equals("root");
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
        return autostart;
    }

    @Override
    public Appearance appearance() {
        return new PlainAppearance();
    }

    @Override
    public Elevation elevation() {
        return arguments -> new Impossible("elevation.not-windows");
    }

    /** This desktop reports no events. */
    @Override
    public WakeEvents wakeEvents() {
        return listener -> {};
    }

    @Override
    public void close() {
        // The owner of a tray closes it, and the desktop holds nothing else.
    }
}
