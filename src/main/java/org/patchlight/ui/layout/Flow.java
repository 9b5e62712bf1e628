package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.ui.style.Spacing;

/** Buttons or other small components in lines; a line that is full continues below, so that none is cut. */
public final class Flow extends PlacingPanel {
    /** At which side of the width each line stands, in reading direction. */
    public enum Side {
        START,
        END
    }

    private final int gap;
    private final Side side;

    /** A flow whose components and lines are this far apart. */
    public Flow(Spacing gap, Side side) {
        this.gap = gap.pixels();
        this.side = side;
    }

    @Override
    public int heightFor(int width) {
        Insets insets = getInsets();
        int height = insets.top + insets.bottom;
        List<Band> bands = bands(width - insets.left - insets.right);
        for (Band band : bands) {
            height += band.height();
        }
        return height + gap * Math.max(0, bands.size() - 1);
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) {
            return super.getPreferredSize();
        }
        Insets insets = getInsets();
        int width = insets.left + insets.right;
        for (Band band : bands(Integer.MAX_VALUE / 2)) {
            width += band.width();
        }
        return new Dimension(width, heightFor(getWidth() > 0 ? getWidth() : width));
    }

    private record Band(List<Component> components, int width, int height) {}

    private List<Band> bands(int inner) {
        List<Band> bands = new ArrayList<>();
        List<Component> line = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (Component component : getComponents()) {
            if (!component.isVisible()) {
                continue;
            }
            Dimension size = component.getPreferredSize();
            if (!line.isEmpty() && width + gap + size.width > inner) {
                bands.add(new Band(List.copyOf(line), width, height));
                line.clear();
                width = 0;
                height = 0;
            }
            width += size.width + (line.isEmpty() ? 0 : gap);
            height = Math.max(height, size.height);
            line.add(component);
        }
        if (!line.isEmpty()) {
            bands.add(new Band(List.copyOf(line), width, height));
        }
        return bands;
    }

    @Override
    void placeComponents() {
        Insets insets = getInsets();
        int inner = getWidth() - insets.left - insets.right;
        boolean leftToRight = getComponentOrientation().isLeftToRight();
        int y = insets.top;
        for (Band band : bands(inner)) {
            int x = insets.left + (side == Side.END ? Math.max(0, inner - band.width()) : 0);
            for (Component component : band.components()) {
                Dimension size = component.getPreferredSize();
                int width = Math.min(size.width, inner);
                int place = leftToRight ? x : getWidth() - x - width;
                component.setBounds(place, y + (band.height() - size.height) / 2, width, size.height);
                x += width + gap;
            }
            y += band.height() + gap;
        }
    }
}
