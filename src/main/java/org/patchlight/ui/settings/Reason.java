package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.patchlight.health.Message;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Paragraph;

/** The reason against what a field holds, shown below it, with the field's outline; nothing while it may be chosen. */
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

    /** Shows the reason, or that there is none any more; says whether there is none. */
    boolean show(Optional<Message> reason) {
        String said = reason.map(wording::say).orElse("");
        text.say(said);
        text.setVisible(!said.isEmpty());
        field.putClientProperty(
                FlatClientProperties.OUTLINE, said.isEmpty() ? null : FlatClientProperties.OUTLINE_ERROR);
        field.getAccessibleContext().setAccessibleDescription(said);
        return said.isEmpty();
    }

    /** In the look's own colour for errors, whichever look it is. */
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
