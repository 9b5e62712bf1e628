package org.patchlight.ui.layout;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import org.patchlight.ui.style.Spacing;

/** A column that scrolls vertically and is as wide as its viewport. */
public final class ScrollColumn extends Column implements Scrollable {
    private static final int STEP = 48;

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
