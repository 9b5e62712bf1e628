package org.patchlight.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.desktop.ContrastColors;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.SampleContrast;
import org.patchlight.ui.ScriptedDesktop;

@Tag("gui")
class WindowThemeTest {
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private Theme theme = Theme.SYSTEM;

    /** The theme is one of the whole process. */
    @AfterEach
    void light() {
        GuiActionRunner.execute(() -> new WindowTheme(() -> Theme.LIGHT, new ScriptedDesktop()).ensure());
    }

    @Test
    void windows_follow_the_desktop_until_the_person_chooses() {
        WindowTheme check = new WindowTheme(() -> theme, desktop);
        GuiActionRunner.execute(() -> check.ensure());
        assertThat(dark()).isFalse();
        desktop.turn(true);
        assertThat(dark()).isTrue();
        theme = Theme.LIGHT;
        check.changed();
        assertThat(dark()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("contrastThemes")
    void a_contrast_theme_replaces_every_colour_while_it_lasts(ContrastColors colors) {
        theme = Theme.LIGHT;
        WindowTheme check = new WindowTheme(() -> theme, desktop);
        GuiActionRunner.execute(() -> check.ensure());
        Color before = color("Patchlight.card");
        desktop.contrast(colors);
        assertThat(color("Panel.background")).isEqualTo(colors.ground());
        assertThat(color("Patchlight.card")).isEqualTo(colors.ground());
        assertThat(color("Label.foreground")).isEqualTo(colors.text());
        assertThat(color("Patchlight.secondary")).isEqualTo(colors.text());
        assertThat(color("Button.background")).isEqualTo(colors.button());
        assertThat(color("Button.default.background")).isEqualTo(colors.selected());
        assertThat(color("Button.default.foreground")).isEqualTo(colors.selectedText());
        assertThat(color("Component.focusedBorderColor")).isEqualTo(colors.selected());
        assertThat(color("List.selectionBackground")).isEqualTo(colors.selected());
        assertThat(WindowTheme.contrast()).contains(colors);
        desktop.contrast(null);
        assertThat(color("Patchlight.card")).isEqualTo(before);
        assertThat(WindowTheme.contrast()).isEmpty();
    }

    static List<ContrastColors> contrastThemes() {
        return List.of(SampleContrast.NIGHT, SampleContrast.DESERT);
    }

    @Test
    void text_grows_with_the_text_size_of_the_desktop_and_shrinks_again() {
        WindowTheme check = new WindowTheme(() -> theme, desktop);
        GuiActionRunner.execute(() -> check.ensure());
        int normal = size();
        desktop.textScale(1.5);
        assertThat(size()).isGreaterThanOrEqualTo(normal + 6);
        desktop.textScale(1);
        assertThat(size()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"1, 13, 0", "1.5, 13, 7", "2.25, 13, 16", "1.5, 19, 1", "1.5, 26, 0", "0.5, 13, 0"})
    void text_that_windows_scales_already_is_not_scaled_twice(double scale, int ofDesktop, int larger) {
        assertThat(WindowTheme.larger(scale, ofDesktop)).isEqualTo(larger);
    }

    @ParameterizedTest
    @CsvSource({
        // theme, dark windows and taskbar in Windows, whether windows and flyouts are dark
        "SYSTEM, false, false, false, false",
        "SYSTEM, false, true, false, true",
        "SYSTEM, true, false, true, false",
        "SYSTEM, true, true, true, true",
        "LIGHT, true, true, false, false",
        "LIGHT, false, true, false, false",
        "DARK, false, false, true, true",
        "DARK, true, false, true, true"
    })
    void what_belongs_to_the_taskbar_is_as_dark_as_it_is_live(
            Theme chosen, boolean apps, boolean taskbar, boolean windows, boolean flyouts) {
        theme = chosen;
        WindowTheme check = new WindowTheme(() -> theme, desktop);
        GuiActionRunner.execute(() -> check.ensure());
        AtomicInteger changes = new AtomicInteger();
        check.afterChange(changes::incrementAndGet);
        desktop.turn(apps);
        desktop.taskbar(taskbar);
        assertThat(dark()).isEqualTo(windows);
        AtomicInteger red = new AtomicInteger();
        GuiActionRunner.execute(() -> check.asTaskbar(
                () -> red.set(UIManager.getColor("Panel.background").getRed())));
        assertThat(red.get() < 128).isEqualTo(flyouts);
        assertThat(dark()).isEqualTo(windows);
        assertThat(changes.get() > 0).isEqualTo(chosen == Theme.SYSTEM && (apps || taskbar));
    }

    private static Color color(String key) {
        Color color = GuiActionRunner.execute(() -> UIManager.getColor(key));
        assertThat(color).as(key).isNotNull();
        return new Color(color.getRGB());
    }

    private static int size() {
        return GuiActionRunner.execute(() -> UIManager.getFont("Label.font").getSize());
    }

    /** Whether windows are dark, after the queued changes were applied. */
    private static boolean dark() {
        Color ground = GuiActionRunner.execute(() -> UIManager.getColor("Panel.background"));
        return ground != null && ground.getRed() < 128;
    }
}
