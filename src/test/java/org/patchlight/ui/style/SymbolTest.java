package org.patchlight.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Arrays;
import java.util.Objects;
import javax.swing.JLabel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("gui")
class SymbolTest {
    private static final int SIZE = 32;

    @ParameterizedTest
    @EnumSource
    void a_symbol_is_painted_in_the_text_colour_of_its_component(Symbol symbol) {
        JLabel label = new JLabel();
        label.setForeground(new Color(0x12AB34));
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        symbol.icon(SIZE).paintIcon(label, brush, 0, 0);
        brush.dispose();
        int[] pixels = picture.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
        long solid = Arrays.stream(pixels).filter(pixel -> pixel == 0xFF12AB34).count();
        assertThat(solid).isBetween(5L, (long) SIZE * SIZE / 3);
    }

    @Test
    void each_file_is_a_symbol() {
        File folder = new File("src/main/resources/org/patchlight/ui/icons");
        assertThat(Objects.requireNonNull(folder.list()))
                .containsExactlyInAnyOrder(Arrays.stream(Symbol.values())
                        .map(symbol -> symbol.fileName() + ".svg")
                        .toArray(String[]::new));
    }
}
