package org.patchlight.ui.layout;

import java.awt.Component;

/**
 * A component whose height depends on its width, such as wrapped text. Swing asks for a preferred size before it knows a
 * width, so that wrapped text needs a second layout. The containers of this package ask for the height at the width that
 * a component gets, so that one layout is enough.
 */
public interface HeightForWidth {
    /**
     * The height that this component needs.
     *
     * @param width its width in pixels, at least 0
     * @return the height in pixels
     */
    int heightFor(int width);

    /** The width in pixels below which this component can't be read; 0 if it doesn't say. */
    default int leastWidth() {
        return 0;
    }

    /** The least width of any component; its preferred width if it doesn't wrap. */
    static int least(Component component) {
        return component instanceof HeightForWidth wrapped ? wrapped.leastWidth() : component.getPreferredSize().width;
    }

    /** The height of any component at this width; its preferred height if it doesn't depend on the width. */
    static int of(Component component, int width) {
        return component instanceof HeightForWidth wrapped
                ? wrapped.heightFor(Math.max(0, width))
                : component.getPreferredSize().height;
    }
}
