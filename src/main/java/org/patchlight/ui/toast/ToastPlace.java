package org.patchlight.ui.toast;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where notification windows stand: in columns from the lower right of the work area, the first one lowest, and never
 * over the tray icon, which may be inside the work area if the taskbar hides itself.
 */
final class ToastPlace {
    private ToastPlace() {}

    /**
     * The upper left corner of each window.
     *
     * @param workArea the part of the screen that no taskbar covers
     * @param icon the tray icon, in the same coordinates; empty if it isn't known
     * @param sizes the sizes of the windows
     * @param gap the distance between them, to the edges and to the icon
     */
    static List<Point> of(Rectangle workArea, Optional<Rectangle> icon, List<Dimension> sizes, int gap) {
        List<Point> places = new ArrayList<>();
        int right = workArea.x + workArea.width - gap;
        int bottom = workArea.y + workArea.height - gap;
        int widest = 0;
        for (Dimension size : sizes) {
            Rectangle place =
                    above(new Rectangle(right - size.width, bottom - size.height, size.width, size.height), icon, gap);
            if (place.y < workArea.y && !places.isEmpty()) {
                right -= widest + gap;
                widest = 0;
                place.setLocation(right - size.width, workArea.y + workArea.height - gap - size.height);
                place = above(place, icon, gap);
            }
            places.add(place.getLocation());
            bottom = place.y - gap;
            widest = Math.max(widest, size.width);
        }
        return places;
    }

    private static Rectangle above(Rectangle place, Optional<Rectangle> icon, int gap) {
        boolean covers = icon.filter(place::intersects).isPresent();
        return covers ? new Rectangle(place.x, icon.get().y - gap - place.height, place.width, place.height) : place;
    }
}
