package org.patchlight.ui.settings;

import javax.swing.JComboBox;
import org.patchlight.settings.Settings.General;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.words.Languages;

/** The choice of a language. Each stands in its own words, so that a person can leave a language that they can't read. */
final class LanguageChoice {
    private LanguageChoice() {}

    static JComboBox<SettingChoice<String>> box(Wording wording) {
        JComboBox<SettingChoice<String>> box = new JComboBox<>();
        box.addItem(new SettingChoice<>(General.SYSTEM_LANGUAGE, wording.say("ui.settings.language.system")));
        Languages.names().forEach((tag, name) -> box.addItem(new SettingChoice<>(tag, name)));
        box.setName("language");
        box.getAccessibleContext().setAccessibleName(Buttons.plain(wording.say("ui.settings.language")));
        return box;
    }

    /** Selects a language. One that isn't in the list, such as that of a newer version, is added by its tag. */
    static void select(JComboBox<SettingChoice<String>> box, String language) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (box.getItemAt(i).value().equals(language)) {
                box.setSelectedIndex(i);
                return;
            }
        }
        box.addItem(new SettingChoice<>(language, language));
        box.setSelectedIndex(box.getItemCount() - 1);
    }
}
