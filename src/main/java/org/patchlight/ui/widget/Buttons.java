package org.patchlight.ui.widget;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.patchlight.ui.text.Wording;

/** Puts texts on buttons and labels. A text may mark the letter that is its key by an ampersand before it, as in {@code &Check now}. */
public final class Buttons {
    private Buttons() {}

    /** A button of the text under this key, with a name for tests: the last part of the key. */
    public static JButton of(Wording wording, String key, Runnable action) {
        JButton button = new JButton();
        label(button, wording.say(key));
        button.setName(key.substring(key.lastIndexOf('.') + 1));
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Gives a button its text and key. */
    public static void label(AbstractButton button, String marked) {
        int mark = mark(marked);
        button.setText(plain(marked));
        button.setMnemonic(mark < 0 ? 0 : Character.toUpperCase(marked.charAt(mark + 1)));
        button.setDisplayedMnemonicIndex(mark);
        button.getAccessibleContext().setAccessibleName(plain(marked));
    }

    /** Gives a label its text, and its key to the field that it names. */
    public static void label(JLabel label, JComponent field, String marked) {
        int mark = mark(marked);
        label.setText(plain(marked));
        label.setLabelFor(field);
        if (mark >= 0) {
            label.setDisplayedMnemonic(Character.toUpperCase(marked.charAt(mark + 1)));
            label.setDisplayedMnemonicIndex(mark);
        }
    }

    /** The text without its mark. */
    public static String plain(String marked) {
        int mark = mark(marked);
        return mark < 0 ? marked : marked.substring(0, mark) + marked.substring(mark + 1);
    }

    private static int mark(String marked) {
        int mark = marked.indexOf('&');
        return mark < marked.length() - 1 ? mark : -1;
    }
}
