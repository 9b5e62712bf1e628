package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.desktop.windows.tray.ScreenPlace.Screen;

class ScreenPlaceTest {
    /** 3840 by 2160 physical pixels at 200 %, and 2880 by 1800 at 150 % to its left. */
    private static final List<Screen> SCREENS = List.of(
            new Screen(new Rectangle(0, 0, 1920, 1080), 2), new Screen(new Rectangle(-2880, 200, 1920, 1200), 1.5));

    @Test
    void an_icon_is_found_on_a_scaled_screen() {
        assertThat(ScreenPlace.of(new int[] {3600, 2080, 3648, 2144}, SCREENS))
                .contains(new Rectangle(1800, 1040, 24, 32));
    }

    @Test
    void an_icon_on_another_screen_counts_from_the_origin_of_that_screen() {
        assertThat(ScreenPlace.of(new int[] {-330, 1910, -294, 1946}, SCREENS))
                .contains(new Rectangle(-2880 + 1700, 200 + 1140, 24, 24));
    }

    @Test
    void what_has_no_area_or_is_on_no_screen_is_not_a_place() {
        assertThat(ScreenPlace.of(new int[] {100, 100, 100, 130}, SCREENS)).isEmpty();
        assertThat(ScreenPlace.of(new int[] {9000, 9000, 9024, 9024}, SCREENS)).isEmpty();
    }
}
