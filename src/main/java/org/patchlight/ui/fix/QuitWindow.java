package org.patchlight.ui.fix;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.WindowConstants;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.StateGlyph;

/** Names the running fix to a person who quits the program, and asks whether that is meant. */
public final class QuitWindow extends FixFrame {
    private static final int SIGN_LINES = 2;

    /**
     * Builds the window. Call it on the event thread.
     *
     * @param running what runs, in the language of the person
     * @param quit ends the program
     */
    public QuitWindow(Wording wording, String running, Runnable quit) {
        this(wording, running, quit, new Flow(Spacing.RELATED, Flow.Side.END));
    }

    private QuitWindow(Wording wording, String running, Runnable quit, Flow buttons) {
        super("quit-window", wording.say("ui.main.window"), buttons);
        EventThread.check();
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        JButton stay = Buttons.of(wording, "ui.quit.stay", this::dispose);
        JButton end = Buttons.of(wording, "ui.quit.quit", () -> {
            dispose();
            quit.run();
        });
        int edge = Spacing.WINDOW.pixels();
        buttons.setBorder(BorderFactory.createEmptyBorder(Spacing.GROUP.pixels(), edge, edge, edge));
        List.of(end, stay).forEach(buttons::add);
        head().show(
                        new StateGlyph(IconState.ATTENTION, SIGN_LINES),
                        wording.say("ui.quit.title"),
                        wording.say("ui.quit.text", running));
        show(new ScrollColumn(Spacing.CARD));
        getRootPane().setDefaultButton(stay);
        stay.requestFocusInWindow();
    }
}
