package org.patchlight.desktop.generic;

import java.util.List;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.MenuEntry.Action;

/** Compares menus by what can be seen of them; what they run is never equal, but always means the same for the same id. */
final class MenuTexts {
    private MenuTexts() {}

    static boolean same(List<MenuEntry> one, List<MenuEntry> other) {
        return one.stream()
                .map(MenuTexts::seen)
                .toList()
                .equals(other.stream().map(MenuTexts::seen).toList());
    }

    private static Object seen(MenuEntry entry) {
        return entry instanceof Action action ? List.of(action.id(), action.text(), action.enabled()) : entry;
    }
}
