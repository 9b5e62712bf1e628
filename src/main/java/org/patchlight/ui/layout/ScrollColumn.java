package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import org.patchlight.ui.style.Spacing;

/** A column that scrolls vertically and is as wide as its viewport. */
public final class ScrollColumn extends Column implements Scrollable {
    private static final int STEP = 48;
    private static final String FOCUS = "permanentFocusOwner";

    private final transient PropertyChangeListener follow = this::follow;

    /** A column whose components are this far apart. */
    public ScrollColumn(Spacing gap) {
        super(gap);
    }

    /**
     * The column in a scroll pane without a border. The room of the scroll bar is always kept, so that texts keep their
     * width when it appears.
     */
    public JScrollPane scrolling() {
        JScrollPane pane = new JScrollPane(
                this, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.setOpaque(false);
        pane.getViewport().setOpaque(false);
        return pane;
    }

    /** The room of the scroll bar is part of the margin at its side, so that both margins have the same width. */
    @Override
    public Insets getInsets() {
        Insets insets = super.getInsets();
        if (getParent() != null && getParent().getParent() instanceof JScrollPane pane) {
            int bar = pane.getVerticalScrollBar().getPreferredSize().width;
            if (getComponentOrientation().isLeftToRight()) {
                insets.right = Math.max(0, insets.right - bar);
            } else {
                insets.left = Math.max(0, insets.left - bar);
            }
        }
        return insets;
    }

    /** Swing doesn't scroll to what the keyboard focuses, so this column does while it is in a window. */
    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener(FOCUS, follow);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener(FOCUS, follow);
        super.removeNotify();
    }

    private void follow(PropertyChangeEvent change) {
        if (change.getNewValue() instanceof Component focused && SwingUtilities.isDescendingFrom(focused, this)) {
            Rectangle place = SwingUtilities.convertRectangle(focused.getParent(), focused.getBounds(), this);
            int edge = Spacing.RELATED.pixels();
            place.grow(0, edge);
            scrollRectToVisible(place);
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(STEP, visible.height - STEP);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null
                && getParent().getHeight() > heightFor(getParent().getWidth());
    }
}
