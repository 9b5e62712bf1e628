package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.text.Wording;

/** The field for the words of a search. */
final class SearchField extends JTextField {
    private final transient Locale language;

    /** @param changed called when its text changed */
    SearchField(Wording wording, Runnable changed) {
        language = wording.locale();
        setName("search");
        putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, wording.say("ui.settings.search"));
        putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Symbol.SEARCH.icon());
        putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        getAccessibleContext().setAccessibleName(wording.say("ui.settings.search"));
        getDocument().addDocumentListener(new Typed(changed));
    }

    /** Lets Ctrl+F move the focus here, from anywhere in the window. */
    void listenIn(JRootPane root) {
        int menu = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_F, menu), "search");
        root.getActionMap().put("search", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                requestFocusInWindow();
                selectAll();
            }
        });
    }

    /** The words, in lower case. */
    List<String> words() {
        return Arrays.stream(getText().toLowerCase(language).split(" ", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
