package org.patchlight.ui.layout;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import javax.swing.text.View;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.style.Tone;

/** A text that wraps at its width. It looks like a label, never renders HTML, and can be selected with the mouse. */
public final class Text extends JTextArea implements HeightForWidth {
    private static final Insets NONE = new Insets(0, 0, 0, 0);
    /** The preferred width is at most that of so many letters, so that a long text doesn't stretch its window. */
    private static final int MOST_LETTERS = 60;

    /** A narrower column of words is hard to read. */
    private static final int LEAST_WIDTH = 200;

    private @Nullable Tone tone;
    private boolean measuring;
    private int measuredWidth = -1;
    private int measuredHeight;
    /** What a heading leaves free at the end of its lines, so that they are about equally long. */
    private int slack;

    /** A text in this tone. */
    public Text(Tone tone, String text) {
        super(text);
        this.tone = tone;
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setCaret(new StillCaret());
        applyStyle();
        say(text);
    }

    /** Replaces the text, also for screen readers. */
    public void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
            measuredWidth = -1;
            revalidate();
        }
        getAccessibleContext().setAccessibleName(text);
    }

    /** Replaces the tone. */
    public void setTone(Tone tone) {
        this.tone = tone;
        applyStyle();
    }

    @Override
    public int heightFor(int width) {
        if (width != measuredWidth) {
            slack = 0;
            measuredHeight = measure(width);
            slack = tone == Tone.TITLE || tone == Tone.HEADING ? balance(width) : 0;
            measuredWidth = width;
        }
        return measuredHeight;
    }

    @Override
    public int leastWidth() {
        return Math.min(getPreferredSize().width, UIScale.scale(LEAST_WIDTH));
    }

    /** How much narrower the lines can be without one more line: a last line of a single word looks like a fault. */
    private int balance(int width) {
        int fits = width;
        if (measuredHeight > getFontMetrics(getFont()).getHeight()) {
            int tooNarrow = width / 2;
            while (fits - tooNarrow > 1) {
                int middle = (fits + tooNarrow) / 2;
                if (measure(middle) > measuredHeight) {
                    tooNarrow = middle;
                } else {
                    fits = middle;
                }
            }
        }
        return width - fits;
    }

    @Override
    public Insets getInsets() {
        Insets insets = super.getInsets();
        if (slack > 0 && getWidth() == measuredWidth) {
            insets = (Insets) insets.clone();
            if (getComponentOrientation().isLeftToRight()) {
                insets.right += slack;
            } else {
                insets.left += slack;
            }
        }
        return insets;
    }

    /** A view that gets another width asks for a new layout; there is one already, which asked for this height. */
    private int measure(int width) {
        Insets insets = getInsets();
        View view = getUI().getRootView(this);
        measuring = true;
        try {
            view.setSize(Math.max(1, width - insets.left - insets.right - caret()), Integer.MAX_VALUE);
            return (int) Math.ceil(view.getPreferredSpan(View.Y_AXIS)) + insets.top + insets.bottom;
        } finally {
            measuring = false;
        }
    }

    /** Swing wraps earlier by the width of a caret. A text that fits exactly would lose its last word. */
    private static int caret() {
        return (int) Math.ceil(UIScale.getUserScaleFactor());
    }

    @Override
    public void revalidate() {
        if (!measuring) {
            super.revalidate();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) {
            return super.getPreferredSize();
        }
        var metrics = getFontMetrics(getFont());
        int longest = 0;
        for (String line : getText().split("\n", -1)) {
            longest = Math.max(longest, metrics.stringWidth(line));
        }
        int width = Math.min(longest + 2, MOST_LETTERS * metrics.charWidth('n'));
        return new Dimension(width, heightFor(getWidth() > 0 ? getWidth() : width));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getFontMetrics(getFont()).getHeight());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        applyStyle();
    }

    /** The super constructor calls this too, when there is no tone yet. */
    private void applyStyle() {
        setOpaque(false);
        setMargin(NONE);
        setBorder(BorderFactory.createEmptyBorder());
        setFocusable(false);
        measuredWidth = -1;
        Tone current = tone;
        if (current != null) {
            setFont(current.font());
            setForeground(current.color());
        }
    }

    /** A caret that doesn't scroll the surroundings when the text changes. */
    private static final class StillCaret extends DefaultCaret {
        StillCaret() {
            setUpdatePolicy(NEVER_UPDATE);
        }
    }
}
