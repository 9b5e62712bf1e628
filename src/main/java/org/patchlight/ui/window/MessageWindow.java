package org.patchlight.ui.window;

import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;

/** A window with one message to read. It stays open until a person closes it, and blocks no other window. */
public final class MessageWindow extends JFrame {
    /**
     * Builds the window. Call it on the event thread.
     *
     * @param title one line, also the heading
     * @param text what happened, why, and what to do
     */
    public MessageWindow(Wording wording, String title, String text) {
        super(title);
        EventThread.check();
        setName("message-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        JPanel content =
                new JPanel(new MigLayout(Frames.insets(1, 1, 1) + ", fillx, wrap 2", "[]unrel[grow, fill]", ""));
        content.add(PlainText.label(new ProductGlyph(3)), "spany 2, aligny top");
        content.add(new Paragraph(Paragraph.Tone.STRONG, title), "wmin 0");
        Paragraph message = new Paragraph(Paragraph.Tone.PLAIN, text);
        message.setName("text");
        message.setFocusable(true);
        message.getAccessibleContext().setAccessibleName(wording.say("ui.toast.accessible", title, text));
        content.add(message, "wmin 0");
        JButton close = Buttons.of(wording, "ui.about.close", this::dispose);
        content.add(close, "spanx 2, alignx right, growx 0, gaptop unrel");
        setContentPane(content);
        getRootPane().setDefaultButton(close);
        Frames.finish(this, 58, 0);
        close.requestFocusInWindow();
    }
}
