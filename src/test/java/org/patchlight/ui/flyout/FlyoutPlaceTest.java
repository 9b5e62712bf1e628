package org.patchlight.ui.flyout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.ui.flyout.FlyoutPlace.Edge;

class FlyoutPlaceTest {
    private static final int BAR = 48;
    private static final Dimension SIZE = new Dimension(360, 300);
    /** The primary screen, one to its left, one above it and a narrow one to its right. */
    private static final List<Rectangle> SCREENS = List.of(
            new Rectangle(0, 0, 1920, 1080),
            new Rectangle(-1280, 40, 1280, 1024),
            new Rectangle(0, -1200, 1600, 1200),
            new Rectangle(1920, 0, 720, 1280));

    private record Taskbar(Edge edge, Rectangle screen, boolean hidesItself, double along) {
        Rectangle bar() {
            return switch (edge) {
                case BOTTOM -> new Rectangle(screen.x, screen.y + screen.height - BAR, screen.width, BAR);
                case TOP -> new Rectangle(screen.x, screen.y, screen.width, BAR);
                case LEFT -> new Rectangle(screen.x, screen.y, BAR, screen.height);
                case RIGHT -> new Rectangle(screen.x + screen.width - BAR, screen.y, BAR, screen.height);
            };
        }

        Rectangle workArea() {
            if (hidesItself) {
                return screen;
            }
            return switch (edge) {
                case BOTTOM -> new Rectangle(screen.x, screen.y, screen.width, screen.height - BAR);
                case TOP -> new Rectangle(screen.x, screen.y + BAR, screen.width, screen.height - BAR);
                case LEFT -> new Rectangle(screen.x + BAR, screen.y, screen.width - BAR, screen.height);
                case RIGHT -> new Rectangle(screen.x, screen.y, screen.width - BAR, screen.height);
            };
        }

        Rectangle icon() {
            Rectangle bar = bar();
            boolean flat = edge == Edge.BOTTOM || edge == Edge.TOP;
            int x = flat ? bar.x + (int) ((bar.width - 24) * along) : bar.x + 12;
            int y = flat ? bar.y + 12 : bar.y + (int) ((bar.height - 24) * along);
            return new Rectangle(x, y, 24, 24);
        }
    }

    static Stream<Taskbar> taskbars() {
        List<Taskbar> all = new ArrayList<>();
        for (Rectangle screen : SCREENS) {
            for (Edge edge : Edge.values()) {
                for (double along : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                    all.add(new Taskbar(edge, screen, false, along));
                    if (along > 0.05 && along < 0.95) {
                        all.add(new Taskbar(edge, screen, true, along));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("taskbars")
    void it_stands_beside_the_icon_and_covers_neither_icon_nor_taskbar(Taskbar taskbar) {
        Point place = FlyoutPlace.beside(taskbar.icon(), taskbar.screen(), taskbar.workArea(), SIZE);
        Rectangle flyout = new Rectangle(place, SIZE);
        assertThat(taskbar.workArea().contains(flyout))
                .as("%s in the work area", flyout)
                .isTrue();
        assertThat(flyout.intersects(taskbar.icon())).isFalse();
        assertThat(distance(flyout, taskbar.icon())).isLessThanOrEqualTo(BAR);
        if (!taskbar.hidesItself()) {
            assertThat(flyout.intersects(taskbar.bar())).isFalse();
        }
    }

    private record OpenList(Taskbar taskbar, Dimension size) {
        /** As Windows opens it: beside the taskbar, near its icon, inside the work area. */
        Rectangle place() {
            Rectangle bar = taskbar.bar();
            Rectangle icon = taskbar.icon();
            Rectangle screen = taskbar.screen();
            int x = Math.max(screen.x, Math.min(icon.x, screen.x + screen.width - size.width));
            int y = Math.max(screen.y, Math.min(icon.y, screen.y + screen.height - size.height));
            return switch (taskbar.edge()) {
                case BOTTOM -> new Rectangle(new Point(x, bar.y - size.height), size);
                case TOP -> new Rectangle(new Point(x, bar.y + bar.height), size);
                case LEFT -> new Rectangle(new Point(bar.x + bar.width, y), size);
                case RIGHT -> new Rectangle(new Point(bar.x - size.width, y), size);
            };
        }
    }

    /** Four edges, with and without hiding, on two screens, and lists of a few icons, of a column and of a long row. */
    static Stream<OpenList> lists() {
        List<OpenList> all = new ArrayList<>();
        for (Rectangle screen : SCREENS.subList(0, 2)) {
            for (Edge edge : Edge.values()) {
                for (boolean hides : new boolean[] {false, true}) {
                    for (Dimension size :
                            new Dimension[] {new Dimension(130, 130), new Dimension(48, 800), new Dimension(900, 90)}) {
                        all.add(new OpenList(new Taskbar(edge, screen, hides, 0.8), size));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void it_never_covers_the_open_list_of_hidden_icons(OpenList list) {
        Taskbar taskbar = list.taskbar();
        Rectangle open = list.place();
        Point place = FlyoutPlace.beside(open, taskbar.screen(), taskbar.workArea(), SIZE);
        Rectangle flyout = new Rectangle(place, SIZE);
        assertThat(flyout.intersects(open)).as("%s over %s", flyout, open).isFalse();
        assertThat(taskbar.workArea().contains(flyout))
                .as("%s in the work area", flyout)
                .isTrue();
    }

    /** The empty space between both, along the axis on which they are apart. */
    private static int distance(Rectangle one, Rectangle other) {
        int across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
        int down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
        return Math.max(across, down);
    }
}
