package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;

/** The head of the fix window: an icon, the state, and a sentence about it. */
final class FixHeader extends JPanel {
    private final JLabel iconLabel = PlainText.label();
    private final JLabel title = PlainText.label();
    private final Paragraph line = new Paragraph(Paragraph.Tone.PLAIN, "");

    FixHeader() {
        super(new MigLayout(Frames.insets(1, 1, 1) + ", fillx, wrap 2", "[]unrel[grow, fill]", "[]2[]"));
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        title.setName("title");
        line.setName("line");
        add(iconLabel, "spany 2, aligny top");
        add(title, "wmin 0");
        add(line, "wmin 0");
    }

    void show(Icon icon, String heading, String text) {
        iconLabel.setIcon(icon);
        head(heading, text);
    }

    void head(String heading, String text) {
        title.setText(heading);
        say(text);
    }

    void say(String text) {
        line.say(text);
    }
}
