package org.patchlight.ui.fix;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.PlainText;

/**
 * The buttons of the fix window. Only those that do something now are shown; the one that continues comes last, and Enter
 * presses it.
 */
final class FixButtons {
    private final Wording wording;
    private final Flow view = new Flow(Spacing.RELATED, Flow.Side.END);
    private final JButton fix;
    private final JButton stop;
    private final JButton undo;
    private final JButton copy;
    private final JButton close;
    private final JButton next = PlainText.in(new JButton());
    private Runnable nextAction = () -> {};
    private Actions actions = Actions.NONE;

    /** The actions of the buttons. */
    record Actions(Runnable fix, Runnable stop, Runnable undo, Runnable copy, Runnable close) {
        private static final Actions NONE = new Actions(() -> {}, () -> {}, () -> {}, () -> {}, () -> {});
    }

    /**
     * The one action that continues.
     *
     * @param key the key of its text; the last part is the name of the button
     */
    record Next(String key, Symbol symbol, Runnable action) {}

    FixButtons(Wording wording) {
        this.wording = wording;
        fix = Buttons.of(wording, "ui.fix.fix-it", () -> actions.fix().run());
        stop = Buttons.of(wording, "ui.fix.stop", () -> actions.stop().run());
        undo = Buttons.of(wording, "ui.fix.undo", () -> actions.undo().run());
        copy = Buttons.of(wording, "ui.fix.copy-report", () -> actions.copy().run());
        close = Buttons.of(wording, "ui.fix.close", () -> actions.close().run());
        stop.setIcon(Symbol.STOP.icon());
        undo.setIcon(Symbol.UNDO.icon());
        copy.setIcon(Symbol.COPY.icon());
        next.addActionListener(event -> nextAction.run());
        int edge = Spacing.WINDOW.pixels();
        view.setBorder(BorderFactory.createEmptyBorder(Spacing.GROUP.pixels(), edge, edge, edge));
        for (JButton button : new JButton[] {undo, copy, stop, close, fix, next}) {
            view.add(button);
        }
        planning();
    }

    /** Sets what the buttons do; nothing before. */
    void actWith(Actions means) {
        actions = means;
    }

    Flow view() {
        return view;
    }

    /** Nothing can be consented to yet. */
    void planning() {
        show(false, false, false, false, false);
        Buttons.label(close, wording.say("ui.fix.cancel"));
        primary(null);
    }

    /**
     * A plan is shown, and can run.
     *
     * @param administrator whether Windows will ask for an administrator
     * @param onEnter whether Enter consents; not if the plan appeared by itself
     */
    void ready(boolean administrator, boolean onEnter) {
        show(true, false, false, false, false);
        fix.setIcon(administrator ? Symbol.SHIELD.icon() : null);
        Buttons.label(close, wording.say("ui.fix.cancel"));
        primary(onEnter ? fix : null);
    }

    /** Nothing can be consented to; something else may help, else the window can only be closed. */
    void blocked() {
        show(false, false, false, false, false);
        Buttons.label(close, wording.say("ui.fix.close"));
        primary(close);
    }

    /** A run is shown. Enter does nothing, so that pressing it twice doesn't close the window. */
    void running() {
        show(false, true, false, false, false);
        stop.setEnabled(true);
        Buttons.label(close, wording.say("ui.fix.close"));
        primary(null);
    }

    /** A run has ended. */
    void done(boolean reported, boolean undoable) {
        show(false, false, reported && undoable, reported, false);
        Buttons.label(close, wording.say("ui.fix.close"));
        primary(close);
    }

    /** Offers one more action, as the primary one. */
    void offer(Next action) {
        nextAction = action.action();
        Buttons.label(next, wording.say(action.key()));
        next.setIcon(action.symbol().icon());
        next.setName(action.key().substring(action.key().lastIndexOf('.') + 1));
        next.setVisible(true);
        primary(next);
    }

    /** Takes the offered action away, because it was carried out. */
    void offerNothing() {
        next.setVisible(false);
        primary(close);
    }

    /** The run can't be stopped. */
    void unstoppable() {
        stop.setVisible(false);
    }

    void stopping() {
        stop.setEnabled(false);
    }

    /** The question whether to undo is shown, or was answered with yes. */
    void undoing() {
        undo.setVisible(false);
        view.revalidate();
    }

    /** The person chose not to undo yet. */
    void askUndoAgain() {
        undo.setVisible(true);
        undo.requestFocusInWindow();
        view.revalidate();
    }

    private void show(boolean fixing, boolean stopping, boolean undoing, boolean copying, boolean going) {
        fix.setVisible(fixing);
        stop.setVisible(stopping);
        undo.setVisible(undoing);
        copy.setVisible(copying);
        next.setVisible(going);
    }

    private void primary(@Nullable JButton button) {
        JRootPane root = view.getRootPane();
        if (root != null) {
            root.setDefaultButton(button);
        }
        if (button != null) {
            button.requestFocusInWindow();
        }
        view.revalidate();
    }
}
