package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.patchlight.health.Message;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Paragraph;

/**
 * The reason why the value of a field is invalid. It is shown below the field, together with an outline; hidden while
 * the value is valid.
 */
final class Reason {
    private final Wording wording;
    private final JComponent field;
    private final Paragraph text = new ErrorParagraph();

    Reason(Wording wording, JComponent field) {
        this.wording = wording;
        this.field = field;
        text.setVisible(false);
        text.setName(field.getName() + "-reason");
    }

    Paragraph text() {
        return text;
    }

    /** Shows the reason, or hides it if there is none. Returns whether there is none. */
    boolean show(Optional<Message> reason) {
        String line = reason.map(wording::say).orElse("");
        text.say(line);
        text.setVisible(!line.isEmpty());
        field.putClientProperty(
                FlatClientProperties.OUTLINE, line.isEmpty() ? null : FlatClientProperties.OUTLINE_ERROR);
        field.getAccessibleContext().setAccessibleDescription(line);
        return line.isEmpty();
    }

    /** A paragraph in the theme's own colour for errors. */
    private static final class ErrorParagraph extends Paragraph {
        ErrorParagraph() {
            super(Tone.PLAIN, "");
            setForeground(UIManager.getColor("Actions.Red"));
        }

        @Override
        public void updateUI() {
            super.updateUI();
            setForeground(UIManager.getColor("Actions.Red"));
        }
    }
}
