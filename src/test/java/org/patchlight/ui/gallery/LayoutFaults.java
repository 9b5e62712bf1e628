package org.patchlight.ui.gallery;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JProgressBar;
import javax.swing.JRootPane;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.View;
import org.patchlight.ui.layout.HeightForWidth;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;

/**
 * Finds what a layout does wrong: cut texts, components outside of their containers, components on each other, ones that
 * don't have the reading direction of their window, pages off their centre, and rows whose columns don't line up.
 */
final class LayoutFaults {
    /** Text of both directions rounds its lines up, at most so many pixels; a line that is missing is far more. */
    private static final int ROUNDING = 3;
    /** How many components of a row line up with those of the other rows. */
    private static final int COLUMNS = 3;

    private LayoutFaults() {}

    /** The faults of all windows that are shown, one line each. Call it on the event thread. */
    static List<String> ofOpenWindows() {
        List<String> faults = new ArrayList<>();
        for (Window window : OpenWindows.shown()) {
            of(window).forEach(fault -> faults.add(window.getName() + ": " + fault));
        }
        return faults;
    }

    /** The faults of a component and all that it contains. */
    static List<String> of(Container top) {
        List<String> faults = new ArrayList<>();
        OpenWindows.all(top).filter(Component::isShowing).forEach(part -> {
            if (!part.getComponentOrientation().equals(top.getComponentOrientation())) {
                faults.add("not mirrored: " + named(part));
            }
            if (isCut(part)) {
                faults.add("cut: %s has %s, needs %s".formatted(named(part), size(part.getSize()), needed(part)));
            }
            if (part instanceof Container container && !ownsItsLayout(container)) {
                outside(container, faults);
                overlapping(container, faults);
                ragged(container, faults);
            }
            if (part instanceof JScrollPane pane && pane.getViewport().getView() instanceof ScrollColumn page) {
                offCentre(pane, page, faults);
            }
        });
        return faults;
    }

    private static boolean isCut(Component part) {
        if (SwingUtilities.getAncestorOfClass(JScrollBar.class, part) != null
                || SwingUtilities.getAncestorOfClass(JComboBox.class, part) != null) {
            return false;
        }
        if (part instanceof JTextArea area) {
            return area.getHeight() < textHeight(area);
        }
        if (part instanceof HeightForWidth wrapped) {
            return part.getHeight() < wrapped.heightFor(part.getWidth());
        }
        if (part instanceof JComboBox<?> box
                && room(box) < ShownText.renderer(box).getPreferredSize().width) {
            return true;
        }
        boolean shows = part instanceof AbstractButton
                || part instanceof JLabel
                || part instanceof JComboBox
                || part instanceof JTextField
                || part instanceof JProgressBar bar && bar.isStringPainted();
        Dimension wanted = part.getPreferredSize();
        boolean searches = part instanceof JTextField field && field.getText().length() > field.getColumns();
        return shows && (part.getWidth() < wanted.width && !searches || part.getHeight() < wanted.height);
    }

    /** The width for the value of a box, beside its arrow, which is as wide as the box is high. */
    private static int room(JComboBox<?> box) {
        return box.getWidth() - box.getHeight();
    }

    private static String needed(Component part) {
        return part instanceof JTextArea area
                ? area.getWidth() + " x " + textHeight(area)
                : size(part.getPreferredSize())
                        + (part instanceof JComboBox<?> box
                                ? ", its value " + ShownText.renderer(box).getPreferredSize().width
                                : "");
    }

    /** The height of a wrapped text at its width. */
    private static int textHeight(JTextArea area) {
        int wanted = area instanceof Text text ? text.heightFor(text.getWidth()) : area.getPreferredSize().height;
        View view = area.getUI().getRootView(area);
        // As painting does: the view may still have the width of an earlier measurement.
        int caret = (int) Math.ceil(UIScale.getUserScaleFactor());
        view.setSize(area.getWidth() - area.getInsets().left - area.getInsets().right - caret, Integer.MAX_VALUE);
        int painted = (int) view.getPreferredSpan(View.Y_AXIS);
        return Math.max(wanted, painted + area.getInsets().top + area.getInsets().bottom - ROUNDING);
    }

    /** A viewport shows a part of its view, and the parts of these have layouts of Swing. */
    private static boolean ownsItsLayout(Container container) {
        return container instanceof JScrollBar
                || container instanceof JComboBox
                || container instanceof JLayeredPane
                || container instanceof JRootPane
                || container instanceof Window;
    }

    private static void outside(Container container, List<String> faults) {
        boolean scrolls = container instanceof JViewport;
        for (Component part : container.getComponents()) {
            Rectangle bounds = part.getBounds();
            boolean wide = bounds.x < 0 || bounds.x + bounds.width > container.getWidth();
            boolean high = !scrolls && (bounds.y < 0 || bounds.y + bounds.height > container.getHeight());
            if (part.isShowing() && !bounds.isEmpty() && (wide || high)) {
                faults.add("outside: %s at %s in %s of %s"
                        .formatted(named(part), place(bounds), named(container), size(container.getSize())));
            }
        }
    }

    private static void overlapping(Container container, List<String> faults) {
        if (container instanceof JScrollPane) {
            return;
        }
        List<Component> shown = new ArrayList<>();
        for (Component part : container.getComponents()) {
            if (part.isShowing() && !part.getBounds().isEmpty()) {
                shown.add(part);
            }
        }
        for (int one = 0; one < shown.size(); one++) {
            for (int other = one + 1; other < shown.size(); other++) {
                Rectangle shared =
                        shown.get(one).getBounds().intersection(shown.get(other).getBounds());
                if (!shared.isEmpty()) {
                    faults.add("overlap: %s and %s share %s"
                            .formatted(named(shown.get(one)), named(shown.get(other)), place(shared)));
                }
            }
        }
    }

    /** The contents of a page have the same margin at both sides, so that they line up with what is above and below. */
    private static void offCentre(JScrollPane pane, ScrollColumn page, List<String> faults) {
        Insets insets = page.getInsets();
        int left = SwingUtilities.convertPoint(page, insets.left, 0, pane).x;
        int right = pane.getWidth() - SwingUtilities.convertPoint(page, page.getWidth() - insets.right, 0, pane).x;
        if (left != right) {
            faults.add("off centre: %s has %d at the left and %d at the right".formatted(named(page), left, right));
        }
    }

    /** In rows below each other, an icon, what is beside it and a text begin at the same places. */
    private static void ragged(Container container, List<String> faults) {
        Row first = null;
        for (Component part : container.getComponents()) {
            if (part instanceof Row row && row.isShowing() && row.getComponentCount() >= COLUMNS) {
                for (int n = 0; first != null && n < COLUMNS; n++) {
                    if (start(row.getComponent(n)) != start(first.getComponent(n))) {
                        faults.add("ragged: %s begins at %d, not at %d"
                                .formatted(
                                        named(row.getComponent(n)),
                                        start(row.getComponent(n)),
                                        start(first.getComponent(n))));
                    }
                }
                first = first == null ? row : first;
            }
        }
    }

    /** The distance from the leading side of the container, in pixels. */
    private static int start(Component part) {
        return part.getComponentOrientation().isLeftToRight()
                ? part.getX()
                : part.getParent().getWidth() - part.getX() - part.getWidth();
    }

    private static String named(Component part) {
        String text = part instanceof JComponent component ? ShownText.of(component) : "";
        return part.getClass().getSimpleName() + " " + part.getName()
                + (text.isEmpty() ? "" : " \"" + text.substring(0, Math.min(60, text.length())) + "\"");
    }

    private static String size(Dimension size) {
        return size.width + " x " + size.height;
    }

    private static String place(Rectangle place) {
        return place.x + "," + place.y + " " + place.width + " x " + place.height;
    }
}
