package org.patchlight.desktop.windows;

import java.util.Optional;
import org.patchlight.desktop.Tray;

/** Opens a tray that is not our own. The tray may be a {@link org.patchlight.desktop.Notifier} too; then it shows the balloons. */
public interface TrayOpener {
    /**
     * Opens it, which may take seconds.
     *
     * @param onPrimaryClick called on the event thread when the icon is clicked
     * @return empty if it does not come up here
     */
    Optional<Tray> open(Runnable onPrimaryClick);
}
