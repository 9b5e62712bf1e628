package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JComponent;
import org.patchlight.health.Message;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;

/**
 * The reason why the value of a field is invalid. It is shown below the field, together with an outline; hidden while
 * the value is valid.
 */
final class Reason {
    private final Wording wording;
    private final JComponent field;
    private final String help;
    private final Text text = new Text(Tone.ERROR, "");

    /** @param help what the field is for, which screen readers say while the value is valid */
    Reason(Wording wording, JComponent field, String help) {
        this.wording = wording;
        this.field = field;
        this.help = help;
        text.setVisible(false);
        text.setName(field.getName() + "-reason");
        field.getAccessibleContext().setAccessibleDescription(help);
    }

    Text text() {
        return text;
    }

    /** Shows the reason, or hides it if there is none. Returns whether there is none. */
    boolean show(Optional<Message> reason) {
        String line = reason.map(wording::say).orElse("");
        text.say(line);
        text.setVisible(!line.isEmpty());
        field.putClientProperty(
                FlatClientProperties.OUTLINE, line.isEmpty() ? null : FlatClientProperties.OUTLINE_ERROR);
        field.getAccessibleContext().setAccessibleDescription(line.isEmpty() ? help : line);
        return line.isEmpty();
    }
}
