package org.patchlight.desktop.windows.window;

/** A message that Windows sends to every top-level window. */
public enum Broadcast {
    /** Explorer started again, and its new taskbar has no icons yet. */
    TASKBAR_CREATED,
    /** The PC woke from sleep. */
    RESUMED,
    /** The person locked the session or disconnected from it. */
    LOCKED,
    /** The person unlocked the session or connected to it again. */
    UNLOCKED,
    /** The clock or the time zone was set. */
    TIME_CHANGED,
    /** A setting changed, perhaps the theme. */
    SETTINGS_CHANGED,
    /** The screens or their scale changed. */
    DISPLAY_CHANGED,
    /** The session ends; Windows may end the process once the message was handled. */
    SESSION_ENDS,
    /** Anything else. */
    NONE;

    private static final int WM_SYSCOLORCHANGE = 0x15;
    private static final int WM_ENDSESSION = 0x16;
    private static final int WM_SETTINGCHANGE = 0x1A;
    private static final int WM_TIMECHANGE = 0x1E;
    private static final int WM_DISPLAYCHANGE = 0x7E;
    private static final int WM_POWERBROADCAST = 0x218;
    private static final int WM_WTSSESSION_CHANGE = 0x2B1;
    private static final int WM_DPICHANGED = 0x2E0;
    private static final int WM_THEMECHANGED = 0x31A;
    /** A person woke the PC. */
    private static final int PBT_APMRESUMESUSPEND = 0x7;
    /** The PC woke, by a person or not. */
    private static final int PBT_APMRESUMEAUTOMATIC = 0x12;

    private static final int WTS_CONSOLE_CONNECT = 0x1;
    private static final int WTS_CONSOLE_DISCONNECT = 0x2;
    private static final int WTS_REMOTE_CONNECT = 0x3;
    private static final int WTS_REMOTE_DISCONNECT = 0x4;
    private static final int WTS_SESSION_LOCK = 0x7;
    private static final int WTS_SESSION_UNLOCK = 0x8;

    /**
     * Reads a message. The parameter of WM_SETTINGCHANGE is not read: it is a text behind a pointer, and reading the
     * settings again is cheap.
     *
     * @param taskbarCreated the number of the message {@code TaskbarCreated} in this session
     */
    public static Broadcast of(int message, long wParam, int taskbarCreated) {
        if (message == taskbarCreated) {
            return TASKBAR_CREATED;
        }
        return switch (message) {
            case WM_ENDSESSION -> wParam != 0 ? SESSION_ENDS : NONE;
            case WM_SETTINGCHANGE, WM_SYSCOLORCHANGE, WM_THEMECHANGED -> SETTINGS_CHANGED;
            case WM_TIMECHANGE -> TIME_CHANGED;
            case WM_DISPLAYCHANGE, WM_DPICHANGED -> DISPLAY_CHANGED;
            case WM_POWERBROADCAST -> power(wParam);
            case WM_WTSSESSION_CHANGE -> session(wParam);
            default -> NONE;
        };
    }

    private static Broadcast power(long wParam) {
        return wParam == PBT_APMRESUMEAUTOMATIC || wParam == PBT_APMRESUMESUSPEND ? RESUMED : NONE;
    }

    private static Broadcast session(long wParam) {
        if (wParam == WTS_SESSION_LOCK || wParam == WTS_CONSOLE_DISCONNECT || wParam == WTS_REMOTE_DISCONNECT) {
            return LOCKED;
        }
        return wParam == WTS_SESSION_UNLOCK || wParam == WTS_CONSOLE_CONNECT || wParam == WTS_REMOTE_CONNECT
                ? UNLOCKED
                : NONE;
    }
}
