package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;

/** The head of the fix window: a sign, where it stands, and a sentence about that. */
final class FixHeader extends JPanel {
    private final JLabel sign = new JLabel();
    private final JLabel title = new JLabel();
    private final Paragraph line = new Paragraph(Paragraph.Tone.PLAIN, "");

    FixHeader() {
        super(new MigLayout(Frames.insets(1, 1, 1) + ", fillx, wrap 2", "[]unrel[grow, fill]", "[]2[]"));
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        title.setName("title");
        line.setName("line");
        add(sign, "spany 2, aligny top");
        add(title, "wmin 0");
        add(line, "wmin 0");
    }

    void show(Icon icon, String heading, String said) {
        sign.setIcon(icon);
        head(heading, said);
    }

    void head(String heading, String said) {
        title.setText(heading);
        say(said);
    }

    void say(String said) {
        line.say(said);
    }
}
