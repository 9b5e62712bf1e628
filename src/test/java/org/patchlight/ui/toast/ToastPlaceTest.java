package org.patchlight.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToastPlaceTest {
    private static final Rectangle AREA = new Rectangle(0, 0, 1920, 1040);
    private static final Dimension SIZE = new Dimension(360, 120);
    private static final int GAP = 8;

    @Test
    void the_first_is_lowest_and_the_next_stands_above_it() {
        assertThat(ToastPlace.of(AREA, Optional.empty(), List.of(SIZE, SIZE), GAP))
                .containsExactly(new Point(1552, 912), new Point(1552, 784));
    }

    /** Taskbars at each edge, hidden and shown, and an icon in the list of hidden ones. */
    @ParameterizedTest
    @CsvSource({
        "1700, 1050, 24, 24",
        "1700, 1010, 24, 24",
        "1880, 1000, 40, 40",
        "1700, 0, 24, 24",
        "1700, -24, 24, 24",
        "1896, 500, 24, 24",
        "0, 500, 24, 24",
        "1600, 820, 200, 160"
    })
    void none_covers_the_icon_or_another_one_or_leaves_the_work_area(int x, int y, int width, int height) {
        Rectangle icon = new Rectangle(x, y, width, height);
        for (int count = 1; count <= 12; count++) {
            List<Dimension> sizes = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                sizes.add(new Dimension(360, 100 + 7 * n));
            }
            List<Rectangle> places = new ArrayList<>();
            for (Point place : ToastPlace.of(AREA, Optional.of(icon), sizes, GAP)) {
                places.add(new Rectangle(place, sizes.get(places.size())));
            }
            assertThat(places).allMatch(AREA::contains).noneMatch(icon::intersects);
            for (int n = 1; n < count; n++) {
                assertThat(places.subList(0, n)).noneMatch(places.get(n)::intersects);
            }
        }
    }

    @Test
    void a_screen_to_the_left_has_its_own_coordinates() {
        Rectangle left = new Rectangle(-1280, 100, 1280, 900);
        assertThat(ToastPlace.of(left, Optional.empty(), List.of(SIZE), GAP)).containsExactly(new Point(-368, 872));
    }
}
