package org.patchlight.ui.widget;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/** A column of contents that scrolls vertically, and is never wider than its viewport. */
public final class Page extends JPanel implements Scrollable {
    /** The MigLayout constraint for a row: as wide as the page, and allowed to shrink below its preferred width. */
    public static final String ROW = "growx, wmin 0";

    /** The MigLayout constraint for a row that belongs to the one above. */
    public static final String ROW_BENEATH = "gapleft 24lp, " + ROW;

    /** An empty page. */
    public Page() {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3", "[grow, fill]"));
        setOpaque(false);
        addComponentListener(new ComponentAdapter() {
            private int width;

            @Override
            public void componentResized(ComponentEvent event) {
                if (width != getWidth()) {
                    width = getWidth();
                    settle();
                }
            }
        });
    }

    /** Lays out again after every wrapped text knows its width. Call it whenever contents changed. */
    public void settle() {
        revalidate();
        EventQueue.invokeLater(() -> {
            Frames.invalidateAll(this);
            revalidate();
            repaint();
        });
    }

    /** The page in a scroll pane without a border. */
    public JScrollPane scrolling() {
        JScrollPane pane = new JScrollPane(
                this, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
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
        return Frames.lines(2);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(Frames.lines(2), visible.height - Frames.lines(2));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
