package org.patchlight.ui.settings;

import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.patchlight.ui.widget.Buttons;

/** The field for the time servers, one per line. */
final class Servers extends JTextArea {
    private static final int LINES = 5;
    private static final int LETTERS = 30;

    Servers(String accessibleName) {
        super(LINES, LETTERS);
        setName("servers");
        getAccessibleContext().setAccessibleName(Buttons.plain(accessibleName));
        tabLeaves(this);
    }

    List<String> entered() {
        return getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    void put(List<String> servers) {
        setText(String.join("\n", servers));
        setCaretPosition(0);
    }

    /** Lets the Tab key leave the text area, which would otherwise insert a tab. */
    private static void tabLeaves(JComponent area) {
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
        area.setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
    }
}
