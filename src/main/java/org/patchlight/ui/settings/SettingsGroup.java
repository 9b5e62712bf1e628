package org.patchlight.ui.settings;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;

/** A group of settings: a heading, and a card with a row for each. */
final class SettingsGroup extends Column {
    private final String found;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Card card;

    /** @param id the last part of the key of its name */
    SettingsGroup(Wording wording, String id) {
        super(Spacing.RELATED);
        String name = wording.say("ui.settings.group." + id);
        found = name.toLowerCase(wording.locale());
        setName("group-" + id);
        card = new Card("settings-" + id);
        card.getAccessibleContext().setAccessibleName(name);
        put(new Text(Tone.HEADING, name)).put(card);
    }

    /** Adds a remark about the first row, below it. */
    void remark(Text remark) {
        rows.get(0).put(remark);
    }

    SettingsGroup with(SettingRow row) {
        rows.add(row);
        card.put(row, Spacing.GROUP);
        return this;
    }

    /** Adds a row only if its setting has an effect here. */
    SettingsGroup withIf(boolean useful, SettingRow row) {
        return useful ? with(row) : this;
    }

    /** Shows the rows that have these words; all if the name of the group has them. Returns whether there are any. */
    boolean filter(List<String> words) {
        boolean whole = words.stream().allMatch(found::contains);
        boolean any = false;
        for (SettingRow row : rows) {
            any |= row.filter(whole ? List.of() : words);
        }
        setVisible(any);
        return any;
    }
}
