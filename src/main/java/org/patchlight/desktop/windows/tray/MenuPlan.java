package org.patchlight.desktop.windows.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.desktop.MenuEntry;

/**
 * A menu as Windows needs it: a line for each entry, with a number by which Windows reports the choice.
 *
 * @param lines top to bottom
 * @param entries all entries by their numbers, those of submenus too
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

    /** A line that opens a menu of its own. */
    static final int POPUP = 0x10;

    /**
     * A line of the menu.
     *
     * @param flags for AppendMenu
     * @param number 1 for the first line, then in reading order through all submenus; Windows reports 0 if nothing was
     *     chosen
     * @param text as drawn, empty for a separator
     * @param inside the lines of its own menu; empty if it has none
     */
    record Line(int flags, int number, String text, List<Line> inside) {
        Line(int flags, int number, String text) {
            this(flags, number, text, List.of());
        }
    }

    /** Makes the lines of these entries. */
    static MenuPlan of(List<MenuEntry> entries) {
        List<MenuEntry> all = new ArrayList<>();
        List<Line> lines = lines(entries, all);
        return new MenuPlan(lines, List.copyOf(all));
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

    private static List<Line> lines(List<MenuEntry> entries, List<MenuEntry> all) {
        List<Line> lines = new ArrayList<>();
        for (MenuEntry entry : entries) {
            all.add(entry);
            lines.add(line(entry, all.size(), all));
        }
        return List.copyOf(lines);
    }

    private static Line line(MenuEntry entry, int number, List<MenuEntry> all) {
        if (entry instanceof MenuEntry.Action action) {
            return new Line(action.enabled() ? STRING : GRAYED, number, literally(action.text()));
        }
        if (entry instanceof MenuEntry.Submenu submenu) {
            return new Line(POPUP, number, literally(submenu.text()), lines(submenu.entries(), all));
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
