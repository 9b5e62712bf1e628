package org.patchlight.desktop.generic;

import java.util.List;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.MenuEntry.Action;
import org.patchlight.desktop.MenuEntry.Submenu;

/**
 * Compares menus by their visible parts. Actions are never equal as objects, but always do the same for the same id.
 */
final class MenuTexts {
    private MenuTexts() {}

    static boolean same(List<MenuEntry> one, List<MenuEntry> other) {
        return one.stream()
                .map(MenuTexts::visible)
                .toList()
                .equals(other.stream().map(MenuTexts::visible).toList());
    }

    private static Object visible(MenuEntry entry) {
        if (entry instanceof Submenu submenu) {
            return List.of(
                    submenu.id(),
                    submenu.text(),
                    submenu.entries().stream().map(MenuTexts::visible).toList());
        }
        return entry instanceof Action action ? List.of(action.id(), action.text(), action.enabled()) : entry;
    }
}
