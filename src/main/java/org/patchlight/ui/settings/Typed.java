package org.patchlight.ui.settings;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Runs an action at each change of a text.
 *
 * @param action the action
 */
record Typed(Runnable action) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent change) {
        action.run();
    }

    @Override
    public void removeUpdate(DocumentEvent change) {
        action.run();
    }

    @Override
    public void changedUpdate(DocumentEvent change) {
        action.run();
    }
}
