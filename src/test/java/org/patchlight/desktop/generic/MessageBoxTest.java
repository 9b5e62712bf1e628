package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JTextArea;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class MessageBoxTest {
    private static final String FONT = "OptionPane.messageFont";

    @Test
    void a_look_and_feel_that_names_no_font_for_messages_shows_the_text_all_the_same() {
        UIDefaults defaults = UIManager.getLookAndFeelDefaults();
        Object before = defaults.get(FONT);
        defaults.put(FONT, null);
        try {
            JTextArea area = MessageBox.wrapped("Patchlight can't start because its folder can't be written.");
            assertThat(area.getFont()).isNotNull();
            assertThat(area.getPreferredSize().height).isPositive();
        } finally {
            defaults.put(FONT, before);
        }
    }
}
