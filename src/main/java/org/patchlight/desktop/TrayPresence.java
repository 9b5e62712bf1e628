package org.patchlight.desktop;

import java.util.Locale;

/** Whether a person can see the icon of an open tray. */
public enum TrayPresence {
    /** The notification area hasn't accepted the icon yet, or has lost it. The tray keeps trying. */
    WAITING,
    /** The notification area has the icon. */
    SHOWN,
    /** This session has no notification area, as in a kiosk or on Server Core. The tray keeps trying. */
    NO_AREA,
    /** The notification area hasn't accepted the icon for a minute. The tray keeps trying. */
    REFUSED,
    /** A policy hides all icons of the notification area. */
    HIDDEN;

    /** Whether the icon is missing for a reason that a person should know. */
    public boolean isMissing() {
        return this == NO_AREA || this == REFUSED || this == HIDDEN;
    }

    /** The stable name used in text keys and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
