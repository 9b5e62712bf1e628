package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.ui.style.Spacing;

/** Components beside each other in reading direction. Those that were added to grow share the rest of the width. */
public class Row extends PlacingPanel {
    /** Where the components of a row stand if one is higher than the others. */
    public enum Align {
        TOP,
        CENTER
    }

    private final Map<Component, Boolean> grows = new IdentityHashMap<>();
    private final int gap;
    private final Align align;

    /** A row whose components are this far apart. */
    public Row(Spacing gap, Align align) {
        this.gap = gap.pixels();
        this.align = align;
    }

    /** Adds a component with its preferred width. */
    public final Row put(Component component) {
        grows.put(component, false);
        add(component);
        return this;
    }

    /** Adds a component that gets the rest of the width. */
    public final Row grow(Component component) {
        grows.put(component, true);
        add(component);
        return this;
    }

    @Override
    public void remove(int index) {
        grows.remove(getComponent(index));
        super.remove(index);
    }

    @Override
    public void removeAll() {
        grows.clear();
        super.removeAll();
    }

    @Override
    public int heightFor(int width) {
        Insets insets = getInsets();
        int height = 0;
        for (Part part : parts(width - insets.left - insets.right)) {
            height = Math.max(height, part.height());
        }
        return height + insets.top + insets.bottom;
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) {
            return super.getPreferredSize();
        }
        Insets insets = getInsets();
        int width = insets.left + insets.right;
        boolean first = true;
        for (Component component : getComponents()) {
            if (component.isVisible()) {
                width += component.getPreferredSize().width + (first ? 0 : gap);
                first = false;
            }
        }
        return new Dimension(width, heightFor(getWidth() > 0 ? getWidth() : width));
    }

    private record Part(Component component, int width, int height) {}

    private List<Part> parts(int inner) {
        int fixed = 0;
        int growing = 0;
        List<Component> visible = new ArrayList<>();
        for (Component component : getComponents()) {
            if (component.isVisible()) {
                visible.add(component);
                boolean grow = grows.getOrDefault(component, false);
                growing += grow ? 1 : 0;
                fixed += grow ? 0 : component.getPreferredSize().width;
            }
        }
        int rest = Math.max(0, inner - fixed - gap * Math.max(0, visible.size() - 1));
        List<Part> parts = new ArrayList<>();
        for (Component component : visible) {
            boolean grow = grows.getOrDefault(component, false);
            int width = grow ? rest / growing : component.getPreferredSize().width;
            parts.add(new Part(component, width, HeightForWidth.of(component, width)));
        }
        return parts;
    }

    @Override
    void placeComponents() {
        Insets insets = getInsets();
        int inner = getWidth() - insets.left - insets.right;
        int tall = getHeight() - insets.top - insets.bottom;
        boolean leftToRight = getComponentOrientation().isLeftToRight();
        int x = insets.left;
        for (Part part : parts(inner)) {
            int y = insets.top + (align == Align.CENTER ? Math.max(0, (tall - part.height()) / 2) : 0);
            int place = leftToRight ? x : getWidth() - x - part.width();
            part.component().setBounds(place, y, part.width(), part.height());
            x += part.width() + gap;
        }
    }
}
