package org.patchlight.desktop.windows.tray;

/** The notification area of the taskbar, as Windows answers about it. Tests script it. */
interface NotificationArea {
    /**
     * Calls {@code Shell_NotifyIconW}.
     *
     * <p>The answer isn't reliable. While Explorer is busy, Windows stops waiting and answers false, but Explorer may
     * still carry out the call later. ADD also answers false for an icon that is there already.
     *
     * @param message one of the {@code NIM_} numbers
     * @param data the icon
     * @return whether Windows reports success
     */
    boolean call(int message, NotifyIconData data);

    /** Whether this session has a taskbar. It has none before Explorer has started, in a kiosk and on Server Core. */
    boolean hasTaskbar();

    /** Whether the policy {@code NoTrayItemsDisplay} hides all icons. Windows accepts icons nevertheless. */
    boolean isHiddenByPolicy();
}
