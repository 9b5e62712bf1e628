package org.patchlight.ui.window;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.Frames;

/** The buttons at the bottom of the fix window. Each stage shows its own; the button that continues is at the right. */
final class FixButtons extends JPanel {
    private final Wording wording;
    final JButton fix;
    final JButton stop;
    final JButton undo;
    final JButton copy;
    final JButton close;

    /** The actions of the buttons. */
    record Actions(Runnable fix, Runnable stop, Runnable undo, Runnable copy, Runnable close) {}

    FixButtons(Wording wording, Actions actions) {
        super(new MigLayout(Frames.insets(1, 1, 1) + ", fillx, hidemode 3", "[][][grow][][]"));
        this.wording = wording;
        fix = Buttons.of(wording, "ui.fix.fix-it", actions.fix());
        stop = Buttons.of(wording, "ui.fix.stop", actions.stop());
        undo = Buttons.of(wording, "ui.fix.undo", actions.undo());
        copy = Buttons.of(wording, "ui.fix.copy-report", actions.copy());
        close = Buttons.of(wording, "ui.fix.close", actions.close());
        add(undo, "cell 0 0");
        add(stop, "cell 0 0");
        add(copy, "cell 1 0");
        add(close, "cell 3 0");
        add(fix, "cell 4 0");
    }

    /** Shows the buttons before the run. */
    void before(boolean asking) {
        show(true, false, false, false);
        Buttons.label(close, wording.say(asking ? "ui.fix.cancel" : "ui.fix.close"));
    }

    /** Shows the buttons during the run. */
    void during() {
        show(false, true, false, false);
        Buttons.label(close, wording.say("ui.fix.close"));
    }

    /** Shows the buttons after the run. */
    void after(boolean reported, boolean undoable) {
        show(false, false, reported && undoable, reported);
        Buttons.label(close, wording.say("ui.fix.close"));
    }

    private void show(boolean fixing, boolean stopping, boolean undoing, boolean copying) {
        fix.setVisible(fixing);
        fix.setEnabled(false);
        stop.setVisible(stopping);
        stop.setEnabled(stopping);
        undo.setVisible(undoing);
        undo.setEnabled(true);
        copy.setVisible(copying);
    }
}
