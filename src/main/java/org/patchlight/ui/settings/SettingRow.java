package org.patchlight.ui.settings;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.PlainText;

/** One setting: its name and a line of help, its control beside them, and below them why a value is invalid. */
final class SettingRow extends Column {
    private static final int UNIT_LETTERS = 8;

    private final Wording wording;
    private final JComponent field;
    private final Reason reason;
    private final String found;
    private final Column words = new Column(Spacing.NONE);

    /**
     * A row without its control in place; see {@link #beside} and {@link #below}.
     *
     * @param key the key of the name; with {@code .help} that of the help
     * @param field takes the focus by the mnemonic of the name
     */
    private SettingRow(Wording wording, String key, JComponent field) {
        super(Spacing.INSIDE);
        this.wording = wording;
        this.field = field;
        String name = wording.say(key);
        String help = wording.say(key + ".help");
        found = (Buttons.plain(name) + " " + help).toLowerCase(wording.locale());
        field.getAccessibleContext().setAccessibleName(Buttons.plain(name));
        reason = new Reason(wording, field, help);
        setName("row-" + field.getName());
        JLabel label = PlainText.label();
        Buttons.label(label, field, name);
        if (field instanceof JCheckBox box) {
            label.addMouseListener(new Click(box));
        }
        words.put(label).put(new Text(Tone.CAPTION, help));
    }

    /** A row with its control beside the words, and the unit of its value. */
    static SettingRow beside(Wording wording, String key, JComponent field, @Nullable String unitKeyOrNull) {
        SettingRow row = new SettingRow(wording, key, field);
        JComponent control = unitKeyOrNull == null ? field : row.withUnit(unitKeyOrNull);
        row.put(Aside.filling(row.words, control, Spacing.GROUP, Row.Align.CENTER))
                .put(row.reason.text());
        return row;
    }

    /** A row whose control is as wide as the row. */
    static SettingRow below(Wording wording, String key, JComponent field) {
        SettingRow row = new SettingRow(wording, key, field);
        row.put(row.words).put(field, Spacing.RELATED).put(row.reason.text());
        return row;
    }

    private Row withUnit(String key) {
        JLabel unit = PlainText.label(wording.say(key));
        Dimension size = unit.getPreferredSize();
        unit.setPreferredSize(new Dimension(Math.max(size.width, Frames.letters(UNIT_LETTERS)), size.height));
        return new Row(Spacing.RELATED, Row.Align.CENTER).put(field).put(unit);
    }

    /** Adds a line below the help, such as a path. */
    SettingRow noting(String line) {
        words.put(new Text(Tone.CAPTION, line));
        return this;
    }

    /**
     * Locks the control, and says who decides about it.
     *
     * @param manager who decides, in one line
     */
    void lock(String manager) {
        disableControl();
        JLabel who = PlainText.label(manager);
        who.setIcon(Symbol.LOCK.icon());
        who.setName("managed-" + field.getName());
        words.put(who);
    }

    /** Disables the control with all its parts. */
    void disableControl() {
        disable(field);
    }

    private static void disable(Container part) {
        part.setEnabled(false);
        for (Component child : part.getComponents()) {
            if (child instanceof Container container) {
                disable(container);
            }
        }
    }

    /** Where the reason against the value is shown. */
    Reason reason() {
        return reason;
    }

    /** Shows the row if its name or help has all these words, in lower case. Returns whether it does. */
    boolean filter(List<String> wanted) {
        boolean matches = wanted.stream().allMatch(found::contains);
        setVisible(matches);
        return matches;
    }

    /** A click on the name of a check box is a click on the box. */
    private static final class Click extends MouseAdapter {
        private final JCheckBox box;

        Click(JCheckBox box) {
            this.box = box;
        }

        @Override
        public void mouseClicked(MouseEvent click) {
            box.doClick(0);
        }
    }
}
