package org.patchlight.ui.widget;

import java.awt.Component;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixId;
import org.patchlight.repair.plan.FixChoice;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.text.Wording;

/** Lets a person choose a value for a fix. A choice only changes the plan, not the PC. */
public final class ChoiceRow extends JPanel {
    /** Wide enough that the window keeps its width with any names. */
    private static final FixChoice PROTOTYPE = new FixChoice("", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome", false);

    private final JComboBox<FixChoice> box;

    /**
     * @param fix the fix that needs a choice
     * @param chooser receives the id of the fix and the choice
     */
    public ChoiceRow(Wording wording, PlannedFix fix, BiConsumer<String, String> chooser) {
        super(new MigLayout("insets 0, fillx, wrap 3", "[][grow, fill][]", "[][]"));
        setOpaque(false);
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
        JButton use = Buttons.of(wording, "ui.fix.choose-it", () -> {
            if (box.getSelectedItem() instanceof FixChoice chosen) {
                chooser.accept(id, chosen.value());
            }
        });
        use.setEnabled(box.getSelectedIndex() >= 0);
        box.addItemListener(change -> use.setEnabled(box.getSelectedIndex() >= 0));
        add(label);
        add(box, "wmin 0");
        add(use);
        add(new Paragraph(Paragraph.Tone.QUIET, wording.say("ui.fix.choose-hint")), "skip 1, spanx 2, growx, wmin 0");
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

    /** The label of a choice: its name for people, with its exact name if that differs. */
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
            String text = value instanceof FixChoice choice ? label(choice) : " ";
            return super.getListCellRendererComponent(list, text, index, chosen, focused);
        }
    }
}
