package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JPanel;

/** A transparent panel that places its components itself, by the height that each needs at its width. */
abstract class PlacingPanel extends JPanel implements HeightForWidth {
    PlacingPanel() {
        super(null);
        setOpaque(false);
        setLayout(new Placing());
    }

    /** What is added to a window that is shown has its reading direction, too. */
    @Override
    protected void addImpl(Component component, Object constraints, int index) {
        component.applyComponentOrientation(getComponentOrientation());
        super.addImpl(component, constraints, index);
    }

    /** Sets the bounds of the components within the current size, in reading direction. */
    abstract void placeComponents();

    /** The width in pixels that the panel never goes below. */
    int minimumWidth() {
        return 0;
    }

    /** Asks the panel itself for everything. */
    private final class Placing extends PlainLayout {
        @Override
        public void layoutContainer(Container parent) {
            placeComponents();
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return new Dimension(minimumWidth(), heightFor(getWidth()));
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            return getPreferredSize();
        }
    }
}
