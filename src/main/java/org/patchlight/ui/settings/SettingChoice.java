package org.patchlight.ui.settings;

import java.util.function.Function;
import javax.swing.JComboBox;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;

/**
 * One of several values of a setting, with its text.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param text the text that is shown
 */
record SettingChoice<T>(T value, String text) {
    static <T> JComboBox<SettingChoice<T>> box(String name, Wording wording, T[] values, Function<T, String> id) {
        JComboBox<SettingChoice<T>> box = new JComboBox<>();
        for (T value : values) {
            box.addItem(new SettingChoice<>(value, wording.say("ui.settings." + name + "." + id.apply(value))));
        }
        box.setName(name);
        box.getAccessibleContext().setAccessibleName(Buttons.plain(wording.say("ui.settings." + name)));
        return box;
    }

    static <T> void select(JComboBox<SettingChoice<T>> box, T value) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (box.getItemAt(i).value().equals(value)) {
                box.setSelectedIndex(i);
            }
        }
    }

    static <T> T selected(JComboBox<SettingChoice<T>> box) {
        return box.getItemAt(box.getSelectedIndex()).value();
    }

    /** The text that a combo box shows. */
    @Override
    public String toString() {
        return text;
    }
}
