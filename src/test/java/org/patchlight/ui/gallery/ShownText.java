package org.patchlight.ui.gallery;

import java.awt.Component;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JProgressBar;
import javax.swing.text.JTextComponent;

/** The text that a component shows. */
final class ShownText {
    private ShownText() {}

    /** The text; empty if it shows none. What a person typed doesn't count. */
    static String of(Component part) {
        String text = null;
        if (part instanceof AbstractButton button) {
            text = button.getText();
        } else if (part instanceof JLabel label) {
            text = label.getText();
        } else if (part instanceof JTextComponent field && !field.isEditable()) {
            text = field.getText();
        } else if (part instanceof JComboBox<?> box) {
            text = renderer(box) instanceof JLabel label ? label.getText() : "";
        } else if (part instanceof JProgressBar bar && bar.isStringPainted()) {
            text = bar.getString();
        }
        return text == null ? "" : text;
    }

    /** What paints the chosen value of a box. */
    static <T> Component renderer(JComboBox<T> box) {
        return box.getRenderer()
                .getListCellRendererComponent(
                        new JList<T>(),
                        box.getModel().getElementAt(Math.max(0, box.getSelectedIndex())),
                        -1,
                        false,
                        false);
    }
}
