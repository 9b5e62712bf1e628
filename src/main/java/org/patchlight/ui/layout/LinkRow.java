package org.patchlight.ui.layout;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Dimension;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.patchlight.ui.style.Spacing;

/** A row that can be pressed as a whole, by mouse and keyboard. Screen readers see one button. */
public final class LinkRow extends JButton implements HeightForWidth {
    /** Rows are easy to hit with a finger, too. */
    private static final int LEAST_HEIGHT = 36;

    private final Row contents;

    /**
     * A row with these contents.
     *
     * @param contents labels and texts; they take no focus
     * @param action what pressing does
     */
    public LinkRow(Row contents, Runnable action) {
        this.contents = contents;
        putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addActionListener(event -> action.run());
        setLayout(new Inside());
        add(new PassThrough(contents));
    }

    @Override
    public int heightFor(int width) {
        int side = 2 * Spacing.RELATED.pixels();
        int needed = contents.heightFor(Math.max(0, width - side)) + side;
        return Math.max(needed, UIScale.scale(LEAST_HEIGHT));
    }

    @Override
    public Dimension getPreferredSize() {
        int width = contents.getPreferredSize().width + 2 * Spacing.RELATED.pixels();
        return new Dimension(width, heightFor(getWidth() > 0 ? getWidth() : width));
    }

    /** Lets the mouse through to the row, because texts would keep its clicks. */
    private static final class PassThrough extends JPanel {
        PassThrough(Row contents) {
            super(new BorderLayout());
            setOpaque(false);
            add(contents);
        }

        @Override
        public boolean contains(int x, int y) {
            return false;
        }
    }

    /** Places the contents with the same space on every side. */
    private final class Inside extends PlainLayout {
        @Override
        public void layoutContainer(Container parent) {
            int side = Spacing.RELATED.pixels();
            int width = Math.max(0, getWidth() - 2 * side);
            int height = contents.heightFor(width);
            getComponent(0).setBounds(side, Math.max(0, (getHeight() - height) / 2), width, height);
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            return getPreferredSize();
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return getPreferredSize();
        }
    }
}
