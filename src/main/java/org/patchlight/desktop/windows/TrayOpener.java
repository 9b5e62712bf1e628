package org.patchlight.desktop.windows;

import java.util.Optional;
import org.patchlight.desktop.Tray;

/**
 * Opens a tray other than the native one. If the tray is also a {@link org.patchlight.desktop.Notifier}, it shows the
 * balloons.
 */
public interface TrayOpener {
    /**
     * Opens it, which may take seconds.
     *
     * @param onPrimaryClick called on the event thread when the icon is clicked
     * @return empty if the tray is not available here
     */
    Optional<Tray> open(Runnable onPrimaryClick);
}
