package org.patchlight.desktop;

import java.util.List;

/** One entry of the tray menu. */
public sealed interface MenuEntry {
    /**
     * An entry that can be selected.
     *
     * @param id a stable name for tests and logs
     * @param text the text
     * @param enabled whether it can be selected
     * @param run the action, called on the event thread
     */
    record Action(String id, String text, boolean enabled, Runnable run) implements MenuEntry {}

    /**
     * A line that is only text.
     *
     * @param text the text
     */
    record Label(String text) implements MenuEntry {}

    /**
     * An entry that opens a menu of its own.
     *
     * @param id a stable name for tests and logs
     * @param text the text
     * @param entries its entries, top to bottom; none of them is a submenu
     */
    record Submenu(String id, String text, List<MenuEntry> entries) implements MenuEntry {
        public Submenu {
            entries = List.copyOf(entries);
        }
    }

    /** A line between groups. */
    record Separator() implements MenuEntry {}
}
