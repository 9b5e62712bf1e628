package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericDesktopTest {
    private static final Map<String, String> GNOME = Map.of("XDG_CURRENT_DESKTOP", "GNOME");

    @Test
    void dorkbox_is_taken_in_a_desktop_environment() {
        assertThat(GenericDesktop.dorkboxIsUseful("Linux", GNOME, "ada")).isTrue();
    }

    @Test
    void dorkbox_is_left_out_where_there_is_only_a_tray_for_root_and_on_windows() {
        assertThat(GenericDesktop.dorkboxIsUseful("Linux", Map.of(), "ada")).isFalse();
        assertThat(GenericDesktop.dorkboxIsUseful("Linux", Map.of("XDG_CURRENT_DESKTOP", " "), "ada"))
                .isFalse();
        assertThat(GenericDesktop.dorkboxIsUseful("Linux", GNOME, "root")).isFalse();
        assertThat(GenericDesktop.dorkboxIsUseful("Windows 10", GNOME, "ada")).isFalse();
    }
}
