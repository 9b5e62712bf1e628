package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JViewport;
import org.patchlight.ui.style.Spacing;

/** Components below each other, each as wide as the column unless it was added with its own width. */
public class Column extends PlacingPanel {
    private final Map<Component, Place> places = new IdentityHashMap<>();
    private final int gap;

    /**
     * How a component stands in the column.
     *
     * @param gap the space above it, in pixels; none above the first visible one
     * @param indent the space at its leading side, in pixels
     * @param fills whether it is as wide as the column; otherwise it has its preferred width at the leading side
     */
    private record Place(int gap, int indent, boolean fills) {}

    /** A column whose components are this far apart. */
    public Column(Spacing gap) {
        this.gap = gap.pixels();
    }

    /** Sets the space around the components. */
    public final Column padded(Spacing vertical, Spacing horizontal) {
        setBorder(BorderFactory.createEmptyBorder(
                vertical.pixels(), horizontal.pixels(), vertical.pixels(), horizontal.pixels()));
        return this;
    }

    /** Adds a component that is as wide as the column. */
    public final Column put(Component component) {
        return put(component, new Place(gap, 0, true));
    }

    /** Adds a component with this space above it. */
    public final Column put(Component component, Spacing above) {
        return put(component, new Place(above.pixels(), 0, true));
    }

    /** Adds a component that belongs to the one above, and stands a step further in. */
    public final Column putBeneath(Component component) {
        return put(component, new Place(gap, Spacing.WINDOW.pixels(), true));
    }

    /** Adds a component with its preferred width, such as a single button. */
    public final Column putNarrow(Component component) {
        return put(component, new Place(gap, 0, false));
    }

    private Column put(Component component, Place place) {
        places.put(component, place);
        add(component);
        return this;
    }

    @Override
    public void remove(int index) {
        places.remove(getComponent(index));
        super.remove(index);
    }

    @Override
    public void removeAll() {
        places.clear();
        super.removeAll();
    }

    @Override
    public int heightFor(int width) {
        return walk(width, (component, place, y, height) -> {});
    }

    @Override
    public int leastWidth() {
        int least = 0;
        for (Component component : getComponents()) {
            if (component.isVisible()) {
                least = Math.max(least, place(component).indent + HeightForWidth.least(component));
            }
        }
        return getInsets().left + least + getInsets().right;
    }

    /** The preferred height is that of the current width, or of the viewport that will give it one. */
    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) {
            return super.getPreferredSize();
        }
        Insets insets = getInsets();
        int natural = insets.left + insets.right;
        for (Component component : getComponents()) {
            if (component.isVisible()) {
                natural = Math.max(
                        natural,
                        insets.left + insets.right + place(component).indent + component.getPreferredSize().width);
            }
        }
        int given =
                getParent() instanceof JViewport viewport && viewport.getWidth() > 0 ? viewport.getWidth() : getWidth();
        return new Dimension(natural, heightFor(given > 0 ? given : natural));
    }

    private Place place(Component component) {
        return places.getOrDefault(component, new Place(gap, 0, true));
    }

    private int walk(int width, Visitor visitor) {
        Insets insets = getInsets();
        int inner = width - insets.left - insets.right;
        int y = insets.top;
        boolean first = true;
        for (Component component : getComponents()) {
            if (!component.isVisible()) {
                continue;
            }
            Place place = place(component);
            y += first ? 0 : place.gap;
            first = false;
            int height = HeightForWidth.of(component, widthOf(component, place, inner));
            visitor.visit(component, place, y, height);
            y += height;
        }
        return y + insets.bottom;
    }

    private static int widthOf(Component component, Place place, int inner) {
        int room = Math.max(0, inner - place.indent);
        return place.fills ? room : Math.min(room, component.getPreferredSize().width);
    }

    /** Receives where each visible component stands. */
    private interface Visitor {
        void visit(Component component, Place place, int y, int height);
    }

    @Override
    void placeComponents() {
        Insets insets = getInsets();
        int inner = getWidth() - insets.left - insets.right;
        boolean leftToRight = getComponentOrientation().isLeftToRight();
        walk(getWidth(), (component, place, y, height) -> {
            int width = widthOf(component, place, inner);
            int x = leftToRight ? insets.left + place.indent : getWidth() - insets.right - place.indent - width;
            component.setBounds(x, y, width, height);
        });
    }

    @Override
    int minimumWidth() {
        return getInsets().left + getInsets().right;
    }
}
