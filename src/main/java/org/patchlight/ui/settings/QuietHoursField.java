package org.patchlight.ui.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.settings.QuietHours;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.PlainText;

/** The quiet hours: a box that turns them on, and two times of day such as {@code 22:00}. */
final class QuietHoursField extends Row {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final int LETTERS = 5;

    final JCheckBox on = new JCheckBox();
    private final JTextField from = new JTextField(LETTERS);
    private final JTextField to = new JTextField(LETTERS);

    /** @param changed called when the person changed it */
    QuietHoursField(Wording wording, Runnable changed) {
        super(Spacing.RELATED, Align.CENTER);
        setName("quiet");
        on.setName("quiet-hours");
        on.getAccessibleContext().setAccessibleName(wording.say("ui.settings.quiet-hours"));
        name(from, "quiet-from", wording.say("ui.settings.quiet-hours.from"));
        name(to, "quiet-to", wording.say("ui.settings.quiet-hours.to"));
        JLabel between = PlainText.label(wording.say("ui.settings.quiet-hours.between"));
        put(from).put(between).put(to).put(on);
        fill(null);
        on.addActionListener(click -> {
            enableTimes();
            changed.run();
        });
        from.getDocument().addDocumentListener(new Typed(changed));
        to.getDocument().addDocumentListener(new Typed(changed));
    }

    private static void name(JTextField field, String name, String spoken) {
        field.setName(name);
        field.setHorizontalAlignment(JTextField.CENTER);
        field.getAccessibleContext().setAccessibleName(spoken);
    }

    void fill(@Nullable QuietHours hours) {
        on.setSelected(hours != null);
        QuietHours shown = hours == null ? NIGHT : hours;
        from.setText(shown.from().toString());
        to.setText(shown.to().toString());
        enableTimes();
    }

    /** Why the times are invalid; empty if they are valid or off. */
    Optional<Message> invalid() {
        if (!on.isSelected()) {
            return Optional.empty();
        }
        Optional<LocalTime> begin = time(from);
        Optional<LocalTime> end = time(to);
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.of(Message.of("ui.settings.quiet-hours.form"));
        }
        return begin.equals(end) ? Optional.of(Message.of("ui.settings.quiet-hours.same")) : Optional.empty();
    }

    /** The chosen hours, if they are on and valid. */
    Optional<QuietHours> hours() {
        return on.isSelected() && invalid().isEmpty()
                ? Optional.of(new QuietHours(time(from).orElseThrow(), time(to).orElseThrow()))
                : Optional.empty();
    }

    private void enableTimes() {
        from.setEnabled(on.isSelected());
        to.setEnabled(on.isSelected());
    }

    /** People leave out the first zero. */
    private static Optional<LocalTime> time(JTextField field) {
        String text = field.getText().strip();
        try {
            return Optional.of(LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
