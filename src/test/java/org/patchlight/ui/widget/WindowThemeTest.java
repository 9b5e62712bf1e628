package org.patchlight.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.ScriptedDesktop;

@Tag("gui")
class WindowThemeTest {
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private Theme theme = Theme.SYSTEM;

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

    /** Whether windows are dark, after the queued changes were applied. */
    private static boolean dark() {
        Color ground = GuiActionRunner.execute(() -> UIManager.getColor("Panel.background"));
        return ground != null && ground.getRed() < 128;
    }
}
