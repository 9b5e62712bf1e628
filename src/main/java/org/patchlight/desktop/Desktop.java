package org.patchlight.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The desktop that the program runs on. */
public interface Desktop extends AutoCloseable {
    /** The implementations of the tray icon. */
    enum TrayKind {
        /** The best one for this desktop. */
        AUTO,
        NATIVE,
        DORKBOX,
        AWT
    }

    /**
     * Opens the icon in the notification area. This may block for some seconds, so never call it on the event thread.
     * An open tray may still wait for the notification area; {@link Tray#onPresence} reports that.
     *
     * @param kind the implementation to use
     * @param onPrimaryClick called on the event thread when the icon is clicked or chosen by keyboard
     * @return empty if this desktop has no notification area
     */
    Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick);

    /** The balloon notifications of an open tray; empty if the desktop has none. */
    Optional<Notifier> balloons();

    /**
     * Opens the notifications that carry the name of this program and buttons.
     *
     * @param home the home folder of the running instance, which receives clicks
     * @param picture draws a PNG file for them, called only if this desktop has them; empty for none
     * @return empty if this desktop has none
     */
    Optional<Toasts> openToasts(Path home, Supplier<Optional<Path>> picture);

    /** Whether a notification may appear now, by what the person does. Quick; any thread may ask. */
    boolean mayDisturb();

    /** Starting the program at sign-in. */
    Autostart autostart();

    /** Whether the desktop is dark or light. */
    Appearance appearance();

    /** Running a helper as administrator. */
    Elevation elevation();

    /** The events that cause an early check, or keep checks back. */
    WakeEvents wakeEvents();

    @Override
    void close();
}
