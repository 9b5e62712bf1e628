package org.patchlight.ui.widget;

import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import javax.swing.RootPaneContainer;
import org.patchlight.ui.tray.ProductIcon;

/** What all windows have in common: the icon, Escape to close, and a size in letters that never exceeds the screen. */
public final class Frames {
    private static final double MOST_OF_SCREEN = 0.9;

    private Frames() {}

    /**
     * Sets icon, keys, size and position of a window that has its contents.
     *
     * @param window the window
     * @param columns its width in letters
     * @param rows its height in lines; 0 for the preferred height of its contents
     */
    public static <W extends Window & RootPaneContainer> void finish(W window, int columns, int rows) {
        window.setIconImages(ProductIcon.forWindow());
        orient(window);
        closeOnEscape(window, window.getRootPane());
        window.pack();
        Rectangle screen = workArea(window.getGraphicsConfiguration());
        int width = Math.min(letters(columns), (int) (screen.width * MOST_OF_SCREEN));
        if (rows == 0) {
            // Wrapped texts know their height only after they know their width.
            window.setSize(width, screen.height);
            settle(window);
        }
        int height = rows == 0 ? wanted(window) : lines(rows);
        window.setSize(width, Math.min(height, (int) (screen.height * MOST_OF_SCREEN)));
        window.setMinimumSize(new Dimension(Math.min(width, letters(50)), Math.min(window.getHeight(), lines(12))));
        window.setLocation(
                screen.x + (screen.width - window.getWidth()) / 2, screen.y + (screen.height - window.getHeight()) / 2);
    }

    /**
     * Sets icon, keys, size and position of a window whose contents scroll.
     *
     * @param size its size
     * @param least the smallest size that a person can give it
     */
    public static <W extends Window & RootPaneContainer> void finish(W window, Dimension size, Dimension least) {
        window.setIconImages(ProductIcon.forWindow());
        orient(window);
        closeOnEscape(window, window.getRootPane());
        window.addNotify();
        Rectangle screen = workArea(window.getGraphicsConfiguration());
        int width = Math.min(size.width, (int) (screen.width * MOST_OF_SCREEN));
        int height = Math.min(size.height, (int) (screen.height * MOST_OF_SCREEN));
        window.setMinimumSize(new Dimension(Math.min(least.width, width), Math.min(least.height, height)));
        window.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
    }

    /** Sets the reading direction of the language of all windows, for what a window contains now. */
    public static void orient(Window window) {
        window.applyComponentOrientation(ComponentOrientation.getOrientation(JComponent.getDefaultLocale()));
    }

    /** Makes a window taller if its contents need more height. */
    public static void grow(Window window) {
        settle(window);
        Rectangle screen = workArea(window.getGraphicsConfiguration());
        int height = Math.min(wanted(window), (int) (screen.height * MOST_OF_SCREEN));
        if (height > window.getHeight()) {
            window.setSize(window.getWidth(), height);
            settle(window);
        }
    }

    /** Lays out twice: only the second time does each wrapped text know its width. */
    private static void settle(Window window) {
        window.validate();
        invalidateAll(window);
        window.validate();
    }

    static void invalidateAll(Container container) {
        for (Component child : container.getComponents()) {
            child.invalidate();
            if (child instanceof Container inner) {
                invalidateAll(inner);
            }
        }
    }

    private static int wanted(Window window) {
        return window.getPreferredSize().height;
    }

    /** The part of a screen that no taskbar covers. */
    public static Rectangle workArea(GraphicsConfiguration screen) {
        Rectangle area = screen.getBounds();
        Insets covered = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(
                area.x + covered.left,
                area.y + covered.top,
                area.width - covered.left - covered.right,
                area.height - covered.top - covered.bottom);
    }

    /** The parts of all screens that no taskbar covers, the main screen first. */
    public static List<Rectangle> workAreas() {
        GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
        GraphicsDevice main = screens.getDefaultScreenDevice();
        return Stream.concat(Stream.of(main), Stream.of(screens.getScreenDevices()))
                .distinct()
                .map(device -> workArea(device.getDefaultConfiguration()))
                .toList();
    }

    /** The width of this many letters in the label font, in pixels. */
    public static int letters(int count) {
        JLabel label = PlainText.label();
        return count * label.getFontMetrics(label.getFont()).charWidth('n');
    }

    /** The height of this many lines in the label font, in pixels. */
    public static int lines(int count) {
        JLabel label = PlainText.label();
        return count * label.getFontMetrics(label.getFont()).getHeight();
    }

    /** The margins of a panel in lines of text, as a MigLayout constraint. */
    public static String insets(double top, double side, double bottom) {
        int line = lines(1);
        long sides = Math.round(side * line);
        return "insets " + Math.round(top * line) + " " + sides + " " + Math.round(bottom * line) + " " + sides;
    }

    private static void closeOnEscape(Window window, JRootPane root) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close-window");
        root.getActionMap().put("close-window", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
            }
        });
    }
}
