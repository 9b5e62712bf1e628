package org.patchlight.desktop.generic;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Answer.Impossible;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.WakeEvents;
import org.patchlight.machine.Installation;
import org.patchlight.machine.OperatingSystem;

/**
 * Any desktop of which nothing more is known. Its tray is dorkbox's where that is of use, AWT's else; it has no administrator to ask, tells
 * of no events, and its balloons are not worth having, for AWT draws none on Linux.
 */
public final class GenericDesktop implements Desktop {
    private final Autostart autostart;

    /**
     * @param configuration the folder of the person's settings, such as {@code ~/.config}
     * @param command what starts this program, its words apart; empty if it is not known
     */
    public GenericDesktop(Path configuration, List<String> command) {
        autostart = new FileAutostart(configuration, command);
    }

    /** This program's desktop: what is installed here starts again at sign-in. */
    public static GenericDesktop ofThisProgram(Path configuration) {
        String java = Installation.javaPrograms().resolve("java").toString();
        return new GenericDesktop(
                configuration, List.of(java, "-jar", Installation.jar().toString()));
    }

    @Override
    public Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick) {
        return switch (kind) {
            case AUTO ->
                dorkboxIsOfUse(OperatingSystem.name(), System.getenv(), System.getProperty("user.name", ""))
                        ? DorkboxTray.open().or(() -> AwtTray.open(onPrimaryClick))
                        : AwtTray.open(onPrimaryClick);
            case DORKBOX -> DorkboxTray.open();
            case AWT -> AwtTray.open(onPrimaryClick);
            case NATIVE -> Optional.empty();
        };
    }

    /**
     * Whether dorkbox is worth its weight: in a desktop environment, which it knows how to talk to, and for anybody but root, to whom its message
     * bus is closed. Anywhere else it draws what AWT draws, and loads GTK besides, whose handler of X errors ends the whole program over errors
     * that AWT shrugs off (seen with GTK 2 under trayer). On Windows it looks for English words and keeps the timer at 1 ms.
     */
    static boolean dorkboxIsOfUse(String system, Map<String, String> environment, String user) {
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

    /** None are told. */
    @Override
    public WakeEvents wakeEvents() {
        return listener -> {};
    }

    @Override
    public void close() {
        // a tray is closed by whoever opened it, and nothing else is held
    }
}
