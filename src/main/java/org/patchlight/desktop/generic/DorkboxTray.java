package org.patchlight.desktop.generic;

import dorkbox.systemTray.Entry;
import dorkbox.systemTray.MenuItem;
import dorkbox.systemTray.Separator;
import dorkbox.systemTray.SystemTray;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of dorkbox SystemTray 4.4, which speaks the protocols of the Linux desktops. It tells of no click on the icon itself: a click opens
 * the menu, whose first entry opens our window.
 */
final class DorkboxTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(DorkboxTray.class);
    /**
     * Its libraries start a thread that would post an id of this machine and the libraries' names over plain http, five minutes after the start
     * and then every four hours. The property is read once, when the class {@code dorkbox.updates.Updates} loads; if it is false, the thread ends
     * after those five minutes without having sent anything.
     */
    private static final String PHONES_HOME = "dorkbox.updates.Updates.ENABLE";
    /** A longer tooltip throws. */
    private static final int LONGEST_TOOLTIP = 64;

    private static final int PICTURE_PIXELS = 64;

    private final SystemTray tray;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable TrayFace shown;

    private DorkboxTray(SystemTray tray) {
        this.tray = tray;
    }

    /** Makes sure that no library of dorkbox reports to anybody; before any of its classes is touched. */
    static void silence() {
        System.setProperty(PHONES_HOME, "false");
    }

    /** Opens it; may take seconds. */
    static Optional<Tray> open() {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("never on the event thread: it may take seconds");
        }
        silence();
        return Opened.tray();
    }

    /** A class of its own, so that nothing of dorkbox loads before it was silenced. */
    private static final class Opened {
        static Optional<Tray> tray() {
            try {
                SystemTray tray = SystemTray.get("Patchlight");
                return tray == null ? Optional.empty() : Optional.of(new DorkboxTray(tray));
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn("dorkbox opened no tray", broken);
                return Optional.empty();
            }
        }
    }

    @Override
    public synchronized void show(TrayFace face) {
        TrayFace before = shown;
        if (before == null || !before.picture().equals(face.picture())) {
            tray.setImage(face.picture().at(PICTURE_PIXELS));
        }
        if (before == null || !before.tooltip().equals(face.tooltip())) {
            tray.setTooltip(clipped(face.tooltip()));
        }
        if (before == null || !MenuTexts.same(before.menu(), face.menu())) {
            fill(face.menu());
        }
        shown = face;
    }

    private void fill(List<MenuEntry> menu) {
        entries.forEach(tray.getMenu()::remove);
        entries.clear();
        for (MenuEntry entry : menu) {
            entries.add(tray.getMenu().add(item(entry)));
        }
    }

    private static Entry item(MenuEntry entry) {
        if (entry instanceof MenuEntry.Action action) {
            MenuItem item = new MenuItem(action.text(), chosen -> EventQueue.invokeLater(action.run()));
            item.setEnabled(action.enabled());
            return item;
        }
        if (entry instanceof MenuEntry.Label label) {
            MenuItem item = new MenuItem(label.text());
            item.setEnabled(false);
            return item;
        }
        return new Separator();
    }

    static String clipped(String tooltip) {
        if (tooltip.length() <= LONGEST_TOOLTIP) {
            return tooltip;
        }
        int end = LONGEST_TOOLTIP - 1;
        return tooltip.substring(0, Character.isHighSurrogate(tooltip.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    @Override
    public String kind() {
        return "dorkbox";
    }

    /** Without it a thread of dorkbox would keep the program alive. */
    @Override
    public void close() {
        tray.shutdown();
    }
}
