package org.patchlight.desktop.windows.tray;

import java.util.Optional;

/**
 * A message of the notification area about the icon.
 *
 * <p>There are two encodings. Since {@code NIM_SETVERSION} 4 the low word of lParam is the event, its high word the
 * number of the icon, and wParam a point on the screen. In the older one lParam is the event alone and wParam the
 * number of the icon; Wine uses it if version 4 was not accepted. They cannot be confused, because the number of the
 * icon is not 0.
 *
 * @param kind what happened
 * @param at where, in physical pixels of the screen, if the message contains it
 */
record TrayMessage(Kind kind, Optional<Point> at) {
    /** What happened. */
    enum Kind {
        PRIMARY_CLICK,
        /** The pointer moves over the icon. */
        POINTER,
        MENU,
        BALLOON_SHOWN,
        /** It closed by itself, or the person closed it. */
        BALLOON_CLOSED,
        BALLOON_CLICKED,
        /** An event that Patchlight does not handle, or one of another icon. */
        OTHER
    }

    /** A point on the screen in physical pixels; negative to the left of the first screen, or above it. */
    record Point(int x, int y) {}

    private static final int WM_CONTEXTMENU = 0x7B;
    private static final int WM_MOUSEMOVE = 0x200;
    private static final int WM_LBUTTONUP = 0x202;
    private static final int WM_RBUTTONUP = 0x205;
    private static final int NIN_SELECT = 0x400;
    private static final int NIN_KEYSELECT = 0x401;
    private static final int NIN_BALLOONSHOW = 0x402;
    private static final int NIN_BALLOONHIDE = 0x403;
    private static final int NIN_BALLOONTIMEOUT = 0x404;
    private static final int NIN_BALLOONUSERCLICK = 0x405;

    /** Reads a message of the icon with this number, in either encoding. */
    static TrayMessage decode(int icon, long wParam, long lParam) {
        int event = (int) (lParam & 0xFFFF);
        int high = (int) (lParam >>> 16 & 0xFFFF);
        if (high == icon) {
            Point at = new Point((short) (wParam & 0xFFFF), (short) (wParam >>> 16 & 0xFFFF));
            return new TrayMessage(kind(event, true), Optional.of(at));
        }
        if (high == 0 && wParam == icon) {
            return new TrayMessage(kind(event, false), Optional.empty());
        }
        return new TrayMessage(Kind.OTHER, Optional.empty());
    }

    /** In version 4 the button messages arrive in addition to the newer events, and only one of the two may count. */
    private static Kind kind(int event, boolean version4) {
        return switch (event) {
            case NIN_SELECT, NIN_KEYSELECT -> version4 ? Kind.PRIMARY_CLICK : Kind.OTHER;
            case WM_CONTEXTMENU -> version4 ? Kind.MENU : Kind.OTHER;
            case WM_LBUTTONUP -> version4 ? Kind.OTHER : Kind.PRIMARY_CLICK;
            case WM_RBUTTONUP -> version4 ? Kind.OTHER : Kind.MENU;
            case WM_MOUSEMOVE -> Kind.POINTER;
            case NIN_BALLOONSHOW -> Kind.BALLOON_SHOWN;
            case NIN_BALLOONHIDE, NIN_BALLOONTIMEOUT -> Kind.BALLOON_CLOSED;
            case NIN_BALLOONUSERCLICK -> Kind.BALLOON_CLICKED;
            default -> Kind.OTHER;
        };
    }
}
