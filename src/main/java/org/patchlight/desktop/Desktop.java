package org.patchlight.desktop;

import java.util.Optional;

/** The desktop that the program runs on. */
public interface Desktop extends AutoCloseable {
    /** Which tray to use. */
    enum TrayKind {
        /** The best this desktop has. */
        AUTO,
        NATIVE,
        DORKBOX,
        AWT
    }

    /**
     * Opens our icon in the notification area. Blocks, at most some seconds; never call it on the event thread.
     *
     * @param onPrimaryClick called on the event thread when the icon is clicked or chosen by keyboard
     * @return empty if this desktop has no notification area
     */
    Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick);

    /** The balloons of an open tray, where the desktop draws them. */
    Optional<Notifier> balloons();

    /** Starting when the person signs in. */
    Autostart autostart();

    /** How the desktop looks. */
    Appearance appearance();

    /** Doing things as an administrator. */
    Elevation elevation();

    /** What brings a look forward. */
    WakeEvents wakeEvents();

    @Override
    void close();
}
