package org.patchlight.desktop.windows.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.desktop.MenuEntry;

/**
 * A menu as Windows needs it: a line for each entry, with a number by which Windows reports the choice.
 *
 * @param lines top to bottom
 * @param entries the entries of the lines, in the same order
 */
record MenuPlan(List<Line> lines, List<MenuEntry> entries) {
    /** A text line. */
    static final int STRING = 0;

    /** Cannot be chosen, and is drawn in grey. */
    static final int GRAYED = 1;

    /** Cannot be chosen, but is drawn like the others. */
    static final int DISABLED = 2;

    /** A line between groups. */
    static final int SEPARATOR = 0x800;

    /**
     * A line of the menu.
     *
     * @param flags for AppendMenu
     * @param number 1 for the first line; Windows reports 0 if nothing was chosen
     * @param text as drawn, empty for a separator
     */
    record Line(int flags, int number, String text) {}

    /** Makes the lines of these entries. */
    static MenuPlan of(List<MenuEntry> entries) {
        List<Line> lines = new ArrayList<>();
        for (MenuEntry entry : entries) {
            lines.add(line(entry, lines.size() + 1));
        }
        return new MenuPlan(List.copyOf(lines), List.copyOf(entries));
    }

    /** The entry with a number that Windows reported; empty for 0, and for an entry that cannot be chosen. */
    Optional<MenuEntry.Action> chosen(int number) {
        if (number < 1 || number > entries.size()) {
            return Optional.empty();
        }
        return entries.get(number - 1) instanceof MenuEntry.Action action && action.enabled()
                ? Optional.of(action)
                : Optional.empty();
    }

    private static Line line(MenuEntry entry, int number) {
        if (entry instanceof MenuEntry.Action action) {
            return new Line(action.enabled() ? STRING : GRAYED, number, literally(action.text()));
        }
        if (entry instanceof MenuEntry.Label label) {
            return new Line(DISABLED, number, literally(label.text()));
        }
        return new Line(SEPARATOR, number, "");
    }

    /** In a Windows menu a single ampersand underlines the next letter, and a tab starts a second column. */
    private static String literally(String text) {
        return text.replace("&", "&&").replace('\t', ' ');
    }
}
