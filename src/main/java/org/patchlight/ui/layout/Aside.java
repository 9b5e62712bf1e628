package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import org.patchlight.ui.style.Spacing;

/**
 * A component, and another one at the trailing end of the same line. If the width is too small for both, as with long
 * texts or in a narrow window, the second one stands below the first.
 */
public final class Aside extends PlacingPanel {
    private final Component lead;
    private final Component aside;
    private final boolean fills;
    private final int gap;
    private final Row.Align align;

    private Aside(Component lead, Component aside, boolean fills, Spacing gap, Row.Align align) {
        this.lead = lead;
        this.aside = aside;
        this.fills = fills;
        this.gap = gap.pixels();
        this.align = align;
        add(lead);
        add(aside);
    }

    /** The first component gets the width that the second one leaves. */
    public static Aside filling(Component lead, Component aside, Spacing gap, Row.Align align) {
        return new Aside(lead, aside, true, gap, align);
    }

    /** Both components keep their preferred widths. */
    public static Aside apart(Component lead, Component aside, Spacing gap) {
        return new Aside(lead, aside, false, gap, Row.Align.CENTER);
    }

    @Override
    public int heightFor(int width) {
        Insets insets = getInsets();
        int inner = width - insets.left - insets.right;
        int first = HeightForWidth.of(lead, leadWidth(inner));
        int second = HeightForWidth.of(aside, asideWidth(inner));
        return insets.top + insets.bottom + (fits(inner) ? Math.max(first, second) : first + gap + second);
    }

    @Override
    public Dimension getPreferredSize() {
        Insets insets = getInsets();
        int width = insets.left + lead.getPreferredSize().width + gap + aside.getPreferredSize().width + insets.right;
        return new Dimension(width, heightFor(getWidth() > 0 ? getWidth() : width));
    }

    @Override
    public int leastWidth() {
        return getInsets().left + HeightForWidth.least(lead) + getInsets().right;
    }

    private boolean fits(int inner) {
        return HeightForWidth.least(lead) + gap + aside.getPreferredSize().width <= inner;
    }

    private int leadWidth(int inner) {
        int room = fits(inner) ? inner - gap - asideWidth(inner) : inner;
        return fills ? room : Math.min(room, lead.getPreferredSize().width);
    }

    private int asideWidth(int inner) {
        return Math.min(inner, aside.getPreferredSize().width);
    }

    @Override
    void placeComponents() {
        Insets insets = getInsets();
        int inner = getWidth() - insets.left - insets.right;
        int tall = getHeight() - insets.top - insets.bottom;
        int first = HeightForWidth.of(lead, leadWidth(inner));
        int second = HeightForWidth.of(aside, asideWidth(inner));
        if (fits(inner)) {
            boolean top = align == Row.Align.TOP;
            place(lead, 0, insets.top + (top ? 0 : (tall - first) / 2), leadWidth(inner), first);
            int x = inner - asideWidth(inner);
            place(aside, x, insets.top + (top ? 0 : (tall - second) / 2), asideWidth(inner), second);
        } else {
            place(lead, 0, insets.top, leadWidth(inner), first);
            place(aside, 0, insets.top + first + gap, asideWidth(inner), second);
        }
    }

    private void place(Component part, int x, int y, int width, int height) {
        Insets insets = getInsets();
        boolean leftToRight = getComponentOrientation().isLeftToRight();
        part.setBounds(leftToRight ? insets.left + x : getWidth() - insets.right - x - width, y, width, height);
    }
}
