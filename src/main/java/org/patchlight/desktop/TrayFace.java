package org.patchlight.desktop;

import java.util.List;

/**
 * What the tray shows.
 *
 * @param picture the icon
 * @param tooltip one line, the state first; longer than 127 characters is cut, or shorter where the desktop allows less
 * @param menu the menu, top to bottom
 */
public record TrayFace(TrayPicture picture, String tooltip, List<MenuEntry> menu) {
    public TrayFace {
        menu = List.copyOf(menu);
    }
}
