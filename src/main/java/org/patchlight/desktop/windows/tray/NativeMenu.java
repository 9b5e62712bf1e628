package org.patchlight.desktop.windows.tray;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HMENU;
import com.sun.jna.platform.win32.WinDef.POINT;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.UserLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The menu of the icon, drawn by Windows, so that screen readers, colours and scale work as the person has set them.
 * Used on the window's thread only.
 */
final class NativeMenu {
    private static final Logger LOG = LoggerFactory.getLogger(NativeMenu.class);
    private static final int WM_NULL = 0;
    private static final int SM_MENUDROPALIGNMENT = 40;
    private static final int RIGHT_BUTTON_CHOOSES_TOO = 0x2;
    private static final int RIGHT_ALIGNED = 0x8;
    private static final int ABOVE = 0x20;
    private static final int NO_MESSAGES = 0x80;
    private static final int RETURN_THE_NUMBER = 0x100;

    private final ShellWindow window;
    private boolean open;

    NativeMenu(ShellWindow window) {
        this.window = window;
    }

    /** Opens the menu at this point, or at the mouse, and waits until the person chooses an entry or closes it. */
    Optional<MenuEntry.Action> choose(List<MenuEntry> entries, Optional<TrayMessage.Point> at) {
        MenuPlan plan = MenuPlan.of(entries);
        // The window still receives messages while a menu is open: a second menu must not open inside the first.
        HMENU menu = open ? null : build(plan.lines());
        if (menu == null) {
            return Optional.empty();
        }
        open = true;
        try {
            return plan.chosen(track(menu, at.orElseGet(NativeMenu::mouse)));
        } finally {
            open = false;
            UserLibrary.INSTANCE.DestroyMenu(menu);
        }
    }

    private int track(HMENU menu, TrayMessage.Point at) {
        // Without the calls before and after it, the menu would not close on a click elsewhere.
        User32.INSTANCE.SetForegroundWindow(window.handle());
        int chosen = UserLibrary.INSTANCE.TrackPopupMenuEx(menu, flags(), at.x(), at.y(), window.handle(), null);
        UserLibrary.INSTANCE.PostMessage(window.handle(), WM_NULL, Pointer.NULL, Pointer.NULL);
        return chosen;
    }

    private static int flags() {
        int side = User32.INSTANCE.GetSystemMetrics(SM_MENUDROPALIGNMENT) == 0 ? 0 : RIGHT_ALIGNED;
        return RIGHT_BUTTON_CHOOSES_TOO | ABOVE | NO_MESSAGES | RETURN_THE_NUMBER | side;
    }

    /** A menu destroys its submenus with itself. */
    private static @Nullable HMENU build(List<MenuPlan.Line> lines) {
        HMENU menu = UserLibrary.INSTANCE.CreatePopupMenu();
        if (menu == null) {
            LOG.warn("Windows has no room for a menu");
            return null;
        }
        for (MenuPlan.Line line : lines) {
            HMENU inside = line.inside().isEmpty() ? null : build(line.inside());
            if (line.flags() != MenuPlan.POPUP) {
                UserLibrary.INSTANCE.AppendMenu(menu, line.flags(), new Pointer(line.number()), line.text());
            } else if (inside != null) {
                UserLibrary.INSTANCE.AppendMenu(menu, line.flags(), inside.getPointer(), line.text());
            }
        }
        return menu;
    }

    private static TrayMessage.Point mouse() {
        POINT at = new POINT();
        User32.INSTANCE.GetCursorPos(at);
        return new TrayMessage.Point(at.x, at.y);
    }
}
