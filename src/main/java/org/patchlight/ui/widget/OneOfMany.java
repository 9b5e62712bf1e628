package org.patchlight.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JToggleButton;

/**
 * Toggle buttons of which one is selected. Each of them takes the focus by Tab; in a group of Swing only the selected
 * one does, and no key leads from there to the others.
 */
public final class OneOfMany {
    private final List<JToggleButton> buttons = new ArrayList<>();

    /** Adds a button. Pressing it selects it, even if it is selected already. */
    public void add(JToggleButton button) {
        buttons.add(button);
        button.addActionListener(event -> buttons.forEach(each -> each.setSelected(each == button)));
    }
}
