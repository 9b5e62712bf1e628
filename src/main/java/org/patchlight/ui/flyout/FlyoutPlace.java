package org.patchlight.ui.flyout;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;

/**
 * Where a flyout stands: beside the tray icon, inside the work area, and never over the icon or the taskbar. The taskbar
 * may be at any edge of any screen, and may hide itself; the icon may be in the list of hidden icons.
 */
final class FlyoutPlace {
    /** The distance to the icon and to the edges, as Windows 11 leaves around its own flyouts. */
    static final int GAP = 12;

    /** The edge of the screen at which the taskbar is. */
    enum Edge {
        BOTTOM,
        TOP,
        LEFT,
        RIGHT
    }

    private FlyoutPlace() {}

    /**
     * The upper left corner for a flyout.
     *
     * @param icon the icon, or the list of hidden icons that it is in, in screen coordinates
     * @param screen the whole screen that has the icon
     * @param workArea the part of this screen that no taskbar covers
     * @param size the size of the flyout
     */
    static Point beside(Rectangle icon, Rectangle screen, Rectangle workArea, Dimension size) {
        Edge edge = edge(icon, screen, workArea);
        int x = icon.x + icon.width / 2 - size.width / 2;
        int y = icon.y + icon.height / 2 - size.height / 2;
        switch (edge) {
            case BOTTOM -> y = Math.min(icon.y, workArea.y + workArea.height) - GAP - size.height;
            case TOP -> y = Math.max(icon.y + icon.height, workArea.y) + GAP;
            case LEFT -> x = Math.max(icon.x + icon.width, workArea.x) + GAP;
            case RIGHT -> x = Math.min(icon.x, workArea.x + workArea.width) - GAP - size.width;
        }
        boolean upright = edge == Edge.BOTTOM || edge == Edge.TOP;
        Rectangle place = new Rectangle(
                upright ? within(x, workArea.x, workArea.width, size.width) : x,
                upright ? y : within(y, workArea.y, workArea.height, size.height),
                size.width,
                size.height);
        return workArea.contains(place) ? place.getLocation() : alongside(icon, workArea, size, upright);
    }

    /** A list of hidden icons may be so long that nothing fits between it and the far edge of the screen. */
    private static Point alongside(Rectangle icon, Rectangle workArea, Dimension size, boolean upright) {
        int x = icon.x - GAP - size.width;
        int y = icon.y - GAP - size.height;
        if (upright) {
            int beside = x < workArea.x ? icon.x + icon.width + GAP : x;
            return new Point(beside, within(icon.y, workArea.y, workArea.height, size.height));
        }
        int beside = y < workArea.y ? icon.y + icon.height + GAP : y;
        return new Point(within(icon.x, workArea.x, workArea.width, size.width), beside);
    }

    /** The edge whose taskbar holds the icon; where the taskbar leaves no gap, the edge that the icon is nearest to. */
    static Edge edge(Rectangle icon, Rectangle screen, Rectangle workArea) {
        int centerX = icon.x + icon.width / 2;
        int centerY = icon.y + icon.height / 2;
        if (centerY >= workArea.y + workArea.height) {
            return Edge.BOTTOM;
        }
        if (centerY < workArea.y) {
            return Edge.TOP;
        }
        if (centerX < workArea.x) {
            return Edge.LEFT;
        }
        if (centerX >= workArea.x + workArea.width) {
            return Edge.RIGHT;
        }
        return reserved(screen, workArea, nearest(centerX, centerY, screen));
    }

    /** An icon inside the work area is in the list of hidden icons, or its taskbar hides itself. */
    private static Edge reserved(Rectangle screen, Rectangle workArea, Edge nearest) {
        if (workArea.y + workArea.height < screen.y + screen.height) {
            return Edge.BOTTOM;
        }
        if (workArea.y > screen.y) {
            return Edge.TOP;
        }
        if (workArea.x > screen.x) {
            return Edge.LEFT;
        }
        return workArea.x + workArea.width < screen.x + screen.width ? Edge.RIGHT : nearest;
    }

    private static Edge nearest(int x, int y, Rectangle screen) {
        int bottom = screen.y + screen.height - y;
        int top = y - screen.y;
        int left = x - screen.x;
        int right = screen.x + screen.width - x;
        int least = Math.min(Math.min(bottom, top), Math.min(left, right));
        if (least == bottom) {
            return Edge.BOTTOM;
        }
        if (least == top) {
            return Edge.TOP;
        }
        return least == left ? Edge.LEFT : Edge.RIGHT;
    }

    private static int within(int wanted, int start, int length, int size) {
        int last = start + length - size - GAP;
        return Math.max(start + GAP, Math.min(wanted, last));
    }
}
