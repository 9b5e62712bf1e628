package org.patchlight.ui.fix;

import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.widget.PlainText;

/** The head of a fix window: a sign, the state in one line, and a sentence about it. */
final class FixHead extends Row {
    private final JLabel sign = PlainText.label();
    private final Text title = new Text(Tone.TITLE, "");
    private final Text line = new Text(Tone.QUIET, "");

    FixHead() {
        super(Spacing.GROUP, Align.TOP);
        title.setName("title");
        line.setName("line");
        int edge = Spacing.WINDOW.pixels();
        setBorder(BorderFactory.createEmptyBorder(edge, edge, Spacing.GROUP.pixels(), edge));
        put(sign);
        grow(new Column(Spacing.INSIDE).put(title).put(line));
    }

    void show(Icon icon, String heading, String text) {
        sign.setIcon(icon);
        head(heading, text);
    }

    void head(String heading, String text) {
        title.say(heading);
        say(text);
    }

    /** Replaces the sentence. */
    void say(String text) {
        line.say(text);
        line.setVisible(!text.isEmpty());
        revalidate();
    }
}
