package org.patchlight.desktop.windows.tray;

import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.RECT;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of hidden icons that the chevron of the taskbar opens. While it is open, Windows gives the place of an icon
 * within it. What opens beside such an icon must leave the whole list free, or it hides the icons that a person reaches
 * for.
 */
final class HiddenIcons {
    /**
     * The class of its window in Windows 7 to 10, and in Windows 11. Microsoft documents neither; where a name changes, the
     * icon alone stays free.
     */
    private static final List<String> WINDOWS =
            List.of("NotifyIconOverflowWindow", "TopLevelWindowForOverflowXamlIsland");

    private HiddenIcons() {}

    /**
     * The place to leave free: the open list if the icon is in it, else the icon.
     *
     * @param icon left, top, right and bottom in physical pixels
     */
    static int[] around(int[] icon) {
        return around(icon, WINDOWS.stream().flatMap(HiddenIcons::open).toList());
    }

    /** @param lists the open lists, each as left, top, right and bottom */
    static int[] around(int[] icon, List<int[]> lists) {
        int x = icon[0] + (icon[2] - icon[0]) / 2;
        int y = icon[1] + (icon[3] - icon[1]) / 2;
        return lists.stream()
                .filter(list -> x >= list[0] && x < list[2] && y >= list[1] && y < list[3])
                .findFirst()
                .orElse(icon);
    }

    private static Stream<int[]> open(String name) {
        HWND list = User32.INSTANCE.FindWindow(name, null);
        RECT place = new RECT();
        return list != null && User32.INSTANCE.IsWindowVisible(list) && User32.INSTANCE.GetWindowRect(list, place)
                ? Stream.of(new int[] {place.left, place.top, place.right, place.bottom})
                : Stream.empty();
    }
}
