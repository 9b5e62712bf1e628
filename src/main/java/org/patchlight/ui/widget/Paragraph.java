package org.patchlight.ui.widget;

import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** A text that wraps at its width. It looks like a label, but can be selected and copied. */
public class Paragraph extends JTextArea {
    private static final Insets NONE = new Insets(0, 0, 0, 0);

    private final Tone tone;

    /** The emphasis of a text. */
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

    /** A paragraph with this text. */
    public Paragraph(Tone tone, String text) {
        super(text);
        this.tone = tone;
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setCaret(new StillCaret());
        applyStyle();
        getAccessibleContext().setAccessibleName(text);
    }

    /** Replaces the text, also for screen readers. */
    public void say(String text) {
        setText(text);
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        applyStyle();
    }

    /** A caret that doesn't scroll the surroundings when the text changes. */
    private static final class StillCaret extends DefaultCaret {
        StillCaret() {
            setUpdatePolicy(NEVER_UPDATE);
        }
    }

    /** Sets font and colour. The super constructor calls this too, when the tone isn't set yet. */
    @SuppressWarnings("ConstantConditions")
    private void applyStyle() {
        setOpaque(false);
        setMargin(NONE);
        setBorder(BorderFactory.createEmptyBorder());
        setFocusable(false);
        Tone current = toneOrPlain();
        setFont(UIManager.getFont(current.font));
        setForeground(UIManager.getColor(current.color));
    }

    @SuppressWarnings("NullAway")
    private Tone toneOrPlain() {
        return tone == null ? Tone.PLAIN : tone;
    }
}
