package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.windows.window.ContrastTheme;

class WindowsAppearanceTest {
    @Test
    void the_accent_colour_is_stored_from_blue_to_red() {
        assertThat(WindowsAppearance.accent(0xFFD47800)).contains(new Color(0x0078D4));
        assertThat(WindowsAppearance.accent(0)).isEmpty();
        assertThat(ContrastTheme.ofColorRef(0x7F010203)).isEqualTo(new Color(3, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "150, 1.5", "225, 2.25", "0, 1", "-5, 1", "100000, 2.25"})
    void the_text_size_stays_in_the_range_of_windows(int percent, double scale) {
        assertThat(WindowsAppearance.textScale(percent)).isEqualTo(scale);
    }
}
