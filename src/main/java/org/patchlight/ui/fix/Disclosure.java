package org.patchlight.ui.fix;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JToggleButton;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.DisclosureArrow;
import org.patchlight.ui.widget.PlainText;

/** Details of a card that are folded at first, with the button that shows them. */
final class Disclosure {
    private final Column details = new Column(Spacing.INSIDE);
    private final JToggleButton toggle = PlainText.in(new JToggleButton(new DisclosureArrow()));

    /**
     * @param id the id of the fix, for the names of the components
     * @param title what the details are about, for screen readers
     */
    Disclosure(String id, String title, Wording wording) {
        details.setName("details-of-" + id);
        details.setVisible(false);
        Buttons.label(toggle, wording.say("ui.finding.details"));
        toggle.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        toggle.putClientProperty(FlatClientProperties.STYLE, "margin: 2,0,2,6; selectedBackground: null");
        toggle.setName("details-" + id);
        toggle.getAccessibleContext().setAccessibleName(wording.say("ui.finding.details-of", title));
        toggle.addItemListener(change -> {
            details.setVisible(toggle.isSelected());
            details.revalidate();
            FixFrame.growAround(details);
        });
    }

    /** The column that is shown or hidden. */
    Column details() {
        return details;
    }

    /** Adds the button and the details below it. */
    void addTo(Column column) {
        column.putNarrow(toggle);
        column.put(details);
    }
}
