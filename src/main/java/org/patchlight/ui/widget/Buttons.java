package org.patchlight.ui.widget;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.patchlight.ui.text.Wording;

/** Sets texts of buttons and labels. An ampersand in a text marks the mnemonic, as in {@code &Check now}. */
public final class Buttons {
    private Buttons() {}

    /** A button with the text of this key. The last part of the key is its name, for tests. */
    public static JButton of(Wording wording, String key, Runnable action) {
        JButton button = new JButton();
        label(button, wording.say(key));
        button.setName(key.substring(key.lastIndexOf('.') + 1));
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Sets the text and the mnemonic of a button. */
    public static void label(AbstractButton button, String marked) {
        int mark = mark(marked);
        PlainText.in(button).setText(plain(marked));
        button.setMnemonic(mark < 0 ? 0 : Character.toUpperCase(marked.charAt(mark + 1)));
        button.setDisplayedMnemonicIndex(mark);
        button.getAccessibleContext().setAccessibleName(plain(marked));
    }

    /** Sets the text of a label, and the mnemonic that moves the focus to its field. */
    public static void label(JLabel label, JComponent field, String marked) {
        int mark = mark(marked);
        label.setText(plain(marked));
        label.setLabelFor(field);
        if (mark >= 0) {
            label.setDisplayedMnemonic(Character.toUpperCase(marked.charAt(mark + 1)));
            label.setDisplayedMnemonicIndex(mark);
        }
    }

    /** The text without the ampersand. */
    public static String plain(String marked) {
        int mark = mark(marked);
        return mark < 0 ? marked : marked.substring(0, mark) + marked.substring(mark + 1);
    }

    private static int mark(String marked) {
        int mark = marked.indexOf('&');
        return mark < marked.length() - 1 ? mark : -1;
    }
}
