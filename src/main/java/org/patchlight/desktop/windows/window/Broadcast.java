package org.patchlight.desktop.windows.window;

/** What Windows tells every top-level window. */
public enum Broadcast {
    /** Explorer started again: its new taskbar knows no icons yet. */
    TASKBAR_CREATED,
    /** The PC woke from sleep. */
    RESUMED,
    /** The person came back: unlocked the session or connected to it again. */
    UNLOCKED,
    /** The clock or the time zone was set. */
    TIME_CHANGED,
    /** Some setting changed, perhaps the theme. */
    SETTINGS_CHANGED,
    /** Screens or their scale changed. */
    DISPLAY_CHANGED,
    /** The session ends now; the process may be killed when the message has been answered. */
    SESSION_ENDS,
    /** Nothing that we answer. */
    NONE;

    private static final int WM_ENDSESSION = 0x16;
    private static final int WM_SETTINGCHANGE = 0x1A;
    private static final int WM_TIMECHANGE = 0x1E;
    private static final int WM_DISPLAYCHANGE = 0x7E;
    private static final int WM_POWERBROADCAST = 0x218;
    private static final int WM_WTSSESSION_CHANGE = 0x2B1;
    private static final int WM_DPICHANGED = 0x2E0;
    private static final int WM_THEMECHANGED = 0x31A;

    /**
     * Reads a message. What WM_SETTINGCHANGE says about itself is not read: it is a text behind a pointer, and looking at the settings again
     * costs nothing.
     *
     * @param taskbarCreated the number that this session gave to the message {@code TaskbarCreated}
     */
    public static Broadcast of(int message, long wParam, int taskbarCreated) {
        if (message == taskbarCreated) {
            return TASKBAR_CREATED;
        }
        return switch (message) {
            case WM_ENDSESSION -> wParam != 0 ? SESSION_ENDS : NONE;
            case WM_SETTINGCHANGE, WM_THEMECHANGED -> SETTINGS_CHANGED;
            case WM_TIMECHANGE -> TIME_CHANGED;
            case WM_DISPLAYCHANGE, WM_DPICHANGED -> DISPLAY_CHANGED;
            case WM_POWERBROADCAST -> power(wParam);
            case WM_WTSSESSION_CHANGE -> session(wParam);
            default -> NONE;
        };
    }

    private static Broadcast power(long wParam) {
        int resumedForPerson = 0x7;
        int resumed = 0x12;
        return wParam == resumed || wParam == resumedForPerson ? RESUMED : NONE;
    }

    private static Broadcast session(long wParam) {
        int connectedHere = 0x1;
        int connectedFromAfar = 0x3;
        int unlocked = 0x8;
        return wParam == unlocked || wParam == connectedHere || wParam == connectedFromAfar ? UNLOCKED : NONE;
    }
}
