package org.patchlight.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.StateGlyph;
import org.patchlight.ui.widget.WindowTheme;

/** Contrast by WCAG 2.1: 4.5:1 for text (1.4.3), 3:1 for shapes that carry a meaning (1.4.11). */
@Tag("gui")
class StyleTest {
    private static final int SIZE = 64;

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void text_can_be_read_on_every_surface(Theme theme) {
        use(theme);
        for (Palette text : new Palette[] {Palette.TEXT, Palette.TEXT_SECONDARY, Palette.ERROR}) {
            for (Palette ground : new Palette[] {Palette.SURFACE, Palette.CARD}) {
                assertThat(Contrast.of(text.color(), ground.color()))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(IconState.class)
    void a_state_can_be_seen_on_cards(IconState state) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            use(theme);
            Color ground = Palette.CARD.color();
            var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
            GuiActionRunner.execute(() -> {
                var brush = picture.createGraphics();
                brush.setColor(ground);
                brush.fillRect(0, 0, SIZE, SIZE);
                brush.scale(3, 3);
                new StateGlyph(state, 1).paintIcon(new JLabel(), brush, 0, 0);
                brush.dispose();
            });
            double best = 0;
            for (int y = 0; y < SIZE; y++) {
                best = Math.max(best, Contrast.of(new Color(picture.getRGB(SIZE / 3, y)), ground));
            }
            assertThat(best).as("%s in %s", state, theme).isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "heading", "body", "caption"})
    void each_tone_has_its_font_and_they_differ_in_size(String tone) {
        use(Theme.LIGHT);
        assertThat(UIManager.getFont("Patchlight." + tone + ".font")).isNotNull();
        assertThat(Tone.TITLE.font().getSize())
                .isGreaterThan(Tone.HEADING.font().getSize());
        assertThat(Tone.HEADING.font().getSize())
                .isGreaterThan(Tone.CAPTION.font().getSize());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFB900, 0x0078D4, 0xE81123, 0x000000, 0xFFFFFF, 0x107C10, 0x8E8CD8, 0x498205, 0x7E735F})
    void any_accent_colour_of_the_desktop_leaves_buttons_readable(int accent) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            ScriptedDesktop desktop = new ScriptedDesktop();
            desktop.accent(new Color(accent));
            GuiActionRunner.execute(() -> new WindowTheme(() -> theme, desktop).ensure());
            requireText("Button.default.foreground", "Button.default.background", theme);
            requireText("List.selectionForeground", "List.selectionBackground", theme);
            requireText("TextField.selectionForeground", "TextField.selectionBackground", theme);
            for (String ring : new String[] {"Component.focusedBorderColor", "Component.accentColor"}) {
                assertThat(Contrast.of(UIManager.getColor(ring), Palette.SURFACE.color()))
                        .as("%s in %s", ring, theme)
                        .isGreaterThanOrEqualTo(Contrast.CONTROL);
            }
        }
    }

    private static void requireText(String text, String ground, Theme theme) {
        assertThat(Contrast.of(UIManager.getColor(text), UIManager.getColor(ground)))
                .as("%s on %s in %s", text, ground, theme)
                .isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    private static void use(Theme theme) {
        GuiActionRunner.execute(() -> new WindowTheme(() -> theme, new ScriptedDesktop()).ensure());
    }
}
