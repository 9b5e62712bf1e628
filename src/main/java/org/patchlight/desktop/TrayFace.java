package org.patchlight.desktop;

import java.util.List;

/**
 * What the tray shows.
 *
 * @param picture the icon
 * @param tooltip one line that starts with the state; it is cut at 127 characters, or earlier where the desktop allows
 *     less
 * @param menu the menu, top to bottom
 */
public record TrayFace(TrayPicture picture, String tooltip, List<MenuEntry> menu) {
    public TrayFace {
        menu = List.copyOf(menu);
    }
}
