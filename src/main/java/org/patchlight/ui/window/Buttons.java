package org.patchlight.ui.window;

import javax.swing.JButton;
import org.patchlight.ui.text.Wording;

/** Makes buttons whose text may name its key by an ampersand, as in {@code &Check now}. */
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

    /** Gives a button another text. */
    public static void label(JButton button, String marked) {
        int mark = marked.indexOf('&');
        boolean hasKey = mark >= 0 && mark < marked.length() - 1;
        String text = hasKey ? marked.substring(0, mark) + marked.substring(mark + 1) : marked;
        button.setText(text);
        button.setMnemonic(hasKey ? Character.toUpperCase(marked.charAt(mark + 1)) : 0);
        button.setDisplayedMnemonicIndex(hasKey ? mark : -1);
        button.getAccessibleContext().setAccessibleName(text);
    }
}
