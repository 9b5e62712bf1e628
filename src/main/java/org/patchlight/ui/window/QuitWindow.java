package org.patchlight.ui.window;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.StateGlyph;

/** Names the running fix to a person who quits the program, and asks whether that is meant. */
public final class QuitWindow extends JFrame {
    private static final int SIGN_LINES = 2;
    private static final int WIDTH_LETTERS = 58;

    /**
     * Builds the window. Call it on the event thread.
     *
     * @param running what runs, in the language of the person
     * @param quit ends the program
     */
    public QuitWindow(Wording wording, String running, Runnable quit) {
        super(wording.say("ui.main.window"));
        EventThread.check();
        setName("quit-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        JButton stay = Buttons.of(wording, "ui.quit.stay", this::dispose);
        JButton end = Buttons.of(wording, "ui.quit.quit", () -> {
            dispose();
            quit.run();
        });
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.END);
        List.of(end, stay).forEach(buttons::add);
        Text title = new Text(Tone.TITLE, wording.say("ui.quit.title"));
        title.setName("title");
        Text line = new Text(Tone.BODY, wording.say("ui.quit.text", running));
        line.setName("line");
        Column content = new Column(Spacing.WINDOW).padded(Spacing.WINDOW, Spacing.WINDOW);
        content.setOpaque(true);
        content.put(new Row(Spacing.GROUP, Row.Align.TOP)
                .put(StateGlyph.label(IconState.ATTENTION, SIGN_LINES, title.getText()))
                .grow(new Column(Spacing.INSIDE).put(title).put(line)));
        content.put(buttons);
        setContentPane(content);
        Frames.finish(this, WIDTH_LETTERS, 0);
        getRootPane().setDefaultButton(stay);
        stay.requestFocusInWindow();
    }
}
