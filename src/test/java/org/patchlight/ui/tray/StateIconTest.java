package org.patchlight.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.ui.SampleContrast;

class StateIconTest {
    /** About a tenth of the 256 pixels of the smallest icon. */
    private static final int CLEARLY_DIFFERENT = 26;

    @ParameterizedTest
    @EnumSource(IconState.class)
    void in_a_contrast_theme_a_state_has_only_the_colours_of_the_theme(IconState state) {
        BufferedImage image = new StateIcon(state, true, SampleContrast.NIGHT).at(64);
        Set<Integer> opaque = new HashSet<>();
        for (int pixel : image.getRGB(0, 0, 64, 64, null, 0, 64)) {
            Color color = new Color(pixel, true);
            if (color.getAlpha() == 255) {
                opaque.add(pixel);
                assertThat(color.getRed()).isEqualTo(color.getGreen()).isEqualTo(color.getBlue());
            }
        }
        assertThat(opaque).contains(Color.WHITE.getRGB());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_black_and_white_at16_pixels_the_states_still_differ(boolean darkGround) {
        for (IconState one : IconState.values()) {
            for (IconState other : IconState.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(difference(ink(one, darkGround), ink(other, darkGround)))
                            .as("%s against %s", one, other)
                            .isGreaterThanOrEqualTo(CLEARLY_DIFFERENT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(IconState.class)
    void every_size_is_drawn_to_its_edges_and_leaves_the_corners_free(IconState state) {
        for (int pixels : new int[] {16, 20, 24, 32, 48, 64, 256}) {
            BufferedImage image = new StateIcon(state, true).at(pixels);
            assertThat(image.getWidth()).isEqualTo(pixels);
            assertThat(image.getRGB(0, 0) >>> 24).as("corner at %d", pixels).isLessThan(64);
            assertThat(image.getRGB(pixels / 2, pixels - 1 - pixels / 16) >>> 24)
                    .as("foot at %d", pixels)
                    .isGreaterThan(64);
        }
    }

    @ParameterizedTest
    @EnumSource(IconState.class)
    void the_body_has_enough_contrast_to_its_background(IconState state) {
        assertThat(contrast(StateColors.of(state, true).body(), new Color(0x202020)))
                .isGreaterThan(3);
        assertThat(contrast(StateColors.of(state, false).body(), new Color(0xF3F3F3)))
                .isGreaterThan(3);
    }

    @Test
    void a_sheet_of_all_icons_is_kept_as_build_output() throws IOException {
        Path sheet = Files.createDirectories(Path.of("target", "screenshots")).resolve("state-icons.png");
        ImageIO.write(IconSheet.draw(), "png", sheet.toFile());
        assertThat(sheet).isNotEmptyFile();
    }

    /** True where a pixel belongs to the body, false where it is background or symbol. */
    private static boolean[] ink(IconState state, boolean darkGround) {
        StateColors colors = StateColors.of(state, darkGround);
        BufferedImage image = new StateIcon(state, darkGround).at(16);
        boolean[] ink = new boolean[256];
        for (int i = 0; i < ink.length; i++) {
            Color pixel = new Color(image.getRGB(i % 16, i / 16), true);
            boolean bodyRatherThanMark = colors.body().equals(colors.mark())
                    || distance(pixel, colors.body()) < distance(pixel, colors.mark());
            ink[i] = pixel.getAlpha() >= 128 && bodyRatherThanMark;
        }
        return ink;
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private static int difference(boolean[] one, boolean[] other) {
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            different += one[i] == other[i] ? 0 : 1;
        }
        return different;
    }

    /** The contrast ratio of WCAG 2.1. */
    private static double contrast(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
