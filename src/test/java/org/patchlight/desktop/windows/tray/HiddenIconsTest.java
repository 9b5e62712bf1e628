package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenIconsTest {
    private static final int[] LIST = {1500, 800, 1660, 1020};

    @Test
    void the_whole_open_list_stays_free_if_the_icon_is_in_it() {
        int[] icon = {1510, 980, 1534, 1004};
        assertThat(HiddenIcons.around(icon, List.of(new int[] {0, 0, 9, 9}, LIST)))
                .isEqualTo(LIST);
    }

    @Test
    void an_icon_on_the_taskbar_counts_alone_whether_or_not_the_list_is_open() {
        int[] icon = {1700, 1044, 1724, 1068};
        assertThat(HiddenIcons.around(icon, List.of(LIST))).isEqualTo(icon);
        assertThat(HiddenIcons.around(icon, List.of())).isEqualTo(icon);
    }

    @Test
    void screens_left_of_and_above_the_first_have_negative_places() {
        int[] list = {-400, -300, -240, -80};
        assertThat(HiddenIcons.around(new int[] {-390, -120, -366, -96}, List.of(list)))
                .isEqualTo(list);
    }
}
