package org.patchlight.ui.widget;

import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Text to read that wraps at its width, looks like a label, and can be selected and copied. */
public class Paragraph extends JTextArea {
    private static final Insets NONE = new Insets(0, 0, 0, 0);

    private final Tone tone;

    /** How loud it is. */
    public enum Tone {
        PLAIN("Label.font", "Label.foreground"),
        STRONG("h4.font", "Label.foreground"),
        QUIET("Label.font", "Label.disabledForeground");

        private final String font;
        private final String color;

        Tone(String font, String color) {
            this.font = font;
            this.color = color;
        }
    }

    public Paragraph(Tone tone, String text) {
        super(text);
        this.tone = tone;
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setCaret(new StillCaret());
        dress();
        getAccessibleContext().setAccessibleName(text);
    }

    /** Replaces the text, for screen readers too. */
    public void say(String text) {
        setText(text);
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        dress();
    }

    /** Does not scroll what the text stands in whenever the text changes. */
    private static final class StillCaret extends DefaultCaret {
        StillCaret() {
            setUpdatePolicy(NEVER_UPDATE);
        }
    }

    /** Called by the super constructor as well, when there is no tone yet. */
    @SuppressWarnings("ConstantConditions")
    private void dress() {
        setOpaque(false);
        setMargin(NONE);
        setBorder(BorderFactory.createEmptyBorder());
        setFocusable(false);
        Tone dressed = toneOrPlain();
        setFont(UIManager.getFont(dressed.font));
        setForeground(UIManager.getColor(dressed.color));
    }

    @SuppressWarnings("NullAway")
    private Tone toneOrPlain() {
        return tone == null ? Tone.PLAIN : tone;
    }
}
