package org.patchlight.ui.fix;

import java.awt.Component;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixId;
import org.patchlight.repair.plan.FixChoice;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.PlainText;

/** Lets a person choose a value for a fix. A choice only changes the plan, not the PC. */
final class ChoiceRow extends Column {
    /** Wide enough that the window keeps its width with any names. */
    private static final FixChoice PROTOTYPE = new FixChoice("", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome", false);

    private final JComboBox<FixChoice> box;
    private final JButton use;
    private final boolean awaited;

    /**
     * @param fix the fix that needs a choice
     * @param chooser receives the id of the fix and the choice
     */
    ChoiceRow(Wording wording, PlannedFix fix, BiConsumer<String, String> chooser) {
        super(Spacing.INSIDE);
        awaited = fix.awaitsChoice();
        String id = fix.declaration().id();
        box = new JComboBox<>(fix.choices().toArray(FixChoice[]::new));
        box.setName("choice-" + id);
        box.setPrototypeDisplayValue(PROTOTYPE);
        box.setRenderer(new Names());
        box.setKeySelectionManager(new TypedSearch(ChoiceRow::label));
        box.setSelectedIndex(selected(fix.choices(), fix.value()));
        JLabel label = PlainText.label();
        Buttons.label(
                label, box, wording.say(id.equals(FixId.SET_TIME_ZONE) ? "ui.fix.choose." + id : "ui.fix.choose"));
        box.getAccessibleContext().setAccessibleName(label.getText());
        use = Buttons.of(wording, "ui.fix.choose-it", () -> {
            if (box.getSelectedItem() instanceof FixChoice chosen) {
                chooser.accept(id, chosen.value());
            }
        });
        use.setEnabled(box.getSelectedIndex() >= 0);
        box.addItemListener(change -> use.setEnabled(box.getSelectedIndex() >= 0));
        put(label);
        put(Aside.filling(box, use, Spacing.RELATED, Row.Align.CENTER));
        put(new Text(Tone.CAPTION, wording.say("ui.fix.choose-hint")));
    }

    /** While nothing was chosen, Enter takes the choice. */
    @Override
    public void addNotify() {
        super.addNotify();
        if (awaited) {
            getRootPane().setDefaultButton(use);
            box.requestFocusInWindow();
        }
    }

    /** The earlier choice, else the likeliest. None if none is likely, so that no one takes the first by mistake. */
    private static int selected(List<FixChoice> choices, @Nullable String value) {
        for (int i = 0; value != null && i < choices.size(); i++) {
            if (choices.get(i).value().equalsIgnoreCase(value.strip())) {
                return i;
            }
        }
        return choices.get(0).likely() ? 0 : -1;
    }

    /** What typing finds: the name for people, with the exact name if that differs. Both in one line would be cut. */
    static String label(FixChoice choice) {
        return choice.name().contains(choice.value()) ? choice.name() : choice.name() + " \u2013 " + choice.value();
    }

    private static final class Names extends DefaultListCellRenderer {
        Names() {
            PlainText.in(this);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean chosen, boolean focused) {
            String text = value instanceof FixChoice choice ? choice.name() : " ";
            return super.getListCellRendererComponent(list, text, index, chosen, focused);
        }
    }
}
