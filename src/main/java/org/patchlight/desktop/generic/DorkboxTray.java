package org.patchlight.desktop.generic;

import dorkbox.systemTray.Entry;
import dorkbox.systemTray.Menu;
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
 * The tray icon of dorkbox SystemTray 4.4, which supports the protocols of Linux desktops. It doesn't report clicks on
 * the icon. A click opens the menu, whose first entries include one that opens the window.
 */
final class DorkboxTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(DorkboxTray.class);
    /**
     * The dorkbox libraries start a thread that sends an id of this machine and the names of the libraries over plain
     * HTTP. It does so five minutes after the start, and then every four hours. The property is read once, when the
     * class {@code dorkbox.updates.Updates} is loaded. If it is false, the thread ends after five minutes without
     * sending anything.
     */
    private static final String PHONES_HOME = "dorkbox.updates.Updates.ENABLE";
    /** A longer tooltip throws an exception. */
    private static final int LONGEST_TOOLTIP = 64;

    private static final int PICTURE_PIXELS = 64;

    private final SystemTray tray;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable TrayFace shown;

    private DorkboxTray(SystemTray tray) {
        this.tray = tray;
    }

    /** Keeps the dorkbox libraries from sending anything. Must be called before any dorkbox class is loaded. */
    static void silence() {
        System.setProperty(PHONES_HOME, "false");
    }

    /** Opens the tray; may take seconds. */
    static Optional<Tray> open() {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("never on the event thread: it may take seconds");
        }
        silence();
        return Opened.tray();
    }

    /** A separate class, so that no dorkbox class is loaded before {@link #silence} ran. */
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
        if (entry instanceof MenuEntry.Submenu submenu) {
            Menu menu = new Menu(submenu.text());
            submenu.entries().forEach(inside -> menu.add(item(inside)));
            return menu;
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

    /** Without this, a dorkbox thread would keep the program running. */
    @Override
    public void close() {
        tray.shutdown();
    }
}
