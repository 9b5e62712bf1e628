package org.patchlight.ui.fault;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Window;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.WindowConstants;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.StateGlyph;

/** Says that Patchlight itself has a bug, what still works, and what the person can do. Blocks no other window. */
final class FaultDialog extends JDialog {
    private static final int WIDTH = 480;
    private static final double SIGN_LINES = 2;

    /**
     * Builds the dialog. Call it on the event thread.
     *
     * @param report what is copied
     * @param restart ends the program and starts it again; empty for no such button
     */
    FaultDialog(Wording wording, String report, Optional<Runnable> restart) {
        super((Window) null, wording.say("ui.fault.window"), ModalityType.MODELESS);
        EventThread.check();
        setName("fault-dialog");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        Text outcome = new Text(Tone.CAPTION, "");
        outcome.setName("outcome");
        outcome.setVisible(false);
        JButton copy = Buttons.of(wording, "ui.fault.copy", () -> {
            boolean done = ClipboardText.put(report);
            outcome.say(wording.say(done ? "ui.fault.copied" : "ui.fault.not-copied"));
            outcome.setVisible(true);
            fit();
        });
        copy.setIcon(Symbol.COPY.icon());
        JButton close = Buttons.of(wording, "ui.fault.close", this::dispose);
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.END);
        buttons.add(copy);
        restart.ifPresent(action -> {
            JButton again = Buttons.of(wording, "ui.fault.restart", () -> {
                dispose();
                action.run();
            });
            again.setIcon(Symbol.RESTART.icon());
            buttons.add(again);
        });
        buttons.add(close);
        Column words = new Column(Spacing.RELATED)
                .put(new Text(Tone.HEADING, wording.say("ui.fault.title")))
                .put(new Text(Tone.BODY, wording.say("ui.fault.works")))
                .put(new Text(Tone.BODY, wording.say(restart.isPresent() ? "ui.fault.next" : "ui.fault.next-by-hand")));
        Column content = new Column(Spacing.GROUP).padded(Spacing.WINDOW, Spacing.WINDOW);
        content.put(new Row(Spacing.GROUP, Row.Align.TOP)
                        .put(StateGlyph.label(IconState.ATTENTION, SIGN_LINES, wording.say("ui.fault.title")))
                        .grow(words))
                .put(outcome)
                .put(buttons);
        content.setOpaque(true);
        setContentPane(content);
        getRootPane().setDefaultButton(close);
        Frames.finish(this, UIScale.scale(new Dimension(WIDTH, WIDTH)), UIScale.scale(new Dimension(WIDTH, 0)));
        setResizable(false);
        fit();
        close.requestFocusInWindow();
    }

    /** As high as its contents need. */
    private void fit() {
        Column content = (Column) getContentPane();
        int sides = getInsets().left + getInsets().right;
        int edges = getInsets().top + getInsets().bottom;
        setSize(getWidth(), content.heightFor(getWidth() - sides) + edges);
        validate();
    }
}
