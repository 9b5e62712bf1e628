package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GenericDesktopTest {
    private static final Map<String, String> GNOME = Map.of("XDG_CURRENT_DESKTOP", "GNOME");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void dorkbox_is_taken_in_a_desktop_environment() {
        assertThat(GenericDesktop.dorkboxIsOfUse(GNOME, "ada")).isTrue();
    }

    @Test
    void dorkbox_is_left_out_where_there_is_only_a_tray_and_for_root() {
        assertThat(GenericDesktop.dorkboxIsOfUse(Map.of(), "ada")).isFalse();
        assertThat(GenericDesktop.dorkboxIsOfUse(Map.of("XDG_CURRENT_DESKTOP", " "), "ada"))
                .isFalse();
        assertThat(GenericDesktop.dorkboxIsOfUse(GNOME, "root")).isFalse();
    }
}
