package org.patchlight.desktop.generic;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tray icon of {@link java.awt.SystemTray}. */
final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);
    /** AWT reports 16 or 24 pixels at any screen scale. It scales this size down well, and never scales up. */
    private static final int PICTURE_PIXELS = 64;

    private final TrayIcon icon;
    private @Nullable TrayFace shown;

    private AwtTray(TrayIcon icon) {
        this.icon = icon;
    }

    static Optional<Tray> open(Runnable onPrimaryClick) {
        if (!SystemTray.isSupported()) {
            return Optional.empty();
        }
        TrayIcon icon = new TrayIcon(new BufferedImage(PICTURE_PIXELS, PICTURE_PIXELS, BufferedImage.TYPE_INT_ARGB));
        icon.setImageAutoSize(true);
        icon.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent click) {
                if (click.getButton() == MouseEvent.BUTTON1) {
                    onPrimaryClick.run();
                }
            }
        });
        try {
            // isSupported() isn't reliable; only adding the icon shows whether it works.
            onEventThread(() -> SystemTray.getSystemTray().add(icon));
            return Optional.of(new AwtTray(icon));
        } catch (AWTException refused) {
            LOG.info("the desktop takes no tray icon: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void show(TrayFace face) {
        EventQueue.invokeLater(() -> showNow(face));
    }

    private void showNow(TrayFace face) {
        TrayFace before = shown;
        if (before == null || !before.picture().equals(face.picture())) {
            icon.setImage(face.picture().at(PICTURE_PIXELS));
        }
        if (before == null || !before.tooltip().equals(face.tooltip())) {
            icon.setToolTip(face.tooltip());
        }
        if (before == null || !MenuTexts.same(before.menu(), face.menu())) {
            icon.setPopupMenu(menu(face));
        }
        shown = face;
    }

    private static PopupMenu menu(TrayFace face) {
        PopupMenu menu = new PopupMenu();
        fill(menu, face.menu());
        return menu;
    }

    private static void fill(Menu menu, List<MenuEntry> entries) {
        for (MenuEntry entry : entries) {
            if (entry instanceof MenuEntry.Separator) {
                menu.addSeparator();
            } else if (entry instanceof MenuEntry.Label label) {
                MenuItem item = new MenuItem(label.text());
                item.setEnabled(false);
                menu.add(item);
            } else if (entry instanceof MenuEntry.Submenu submenu) {
                Menu inside = new Menu(submenu.text());
                inside.setName(submenu.id());
                fill(inside, submenu.entries());
                menu.add(inside);
            } else if (entry instanceof MenuEntry.Action action) {
                MenuItem item = new MenuItem(action.text());
                item.setName(action.id());
                item.setEnabled(action.enabled());
                item.addActionListener(chosen -> action.run().run());
                menu.add(item);
            }
        }
    }

    @Override
    public void onPointer(Runnable listener) {
        icon.addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseMoved(MouseEvent at) {
                listener.run();
            }
        });
    }

    @Override
    public String kind() {
        return "awt";
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(icon));
    }

    private interface Adding {
        void run() throws AWTException;
    }

    private static void onEventThread(Adding adding) throws AWTException {
        AWTException[] refused = new AWTException[1];
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    adding.run();
                } catch (AWTException thrown) {
                    refused[0] = thrown;
                }
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AWTException("interrupted");
        } catch (InvocationTargetException bug) {
            throw new IllegalStateException(bug.getCause());
        }
        if (refused[0] != null) {
            throw refused[0];
        }
    }
}
