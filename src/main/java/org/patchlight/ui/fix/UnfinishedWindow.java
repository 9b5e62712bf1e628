package org.patchlight.ui.fix;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.WindowConstants;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.StateGlyph;

/** The window for an interrupted repair. The user can finish it, undo it, or leave everything as it is. */
public final class UnfinishedWindow extends FixFrame {
    private static final int SIGN_LINES = 2;

    private final Wording wording;
    private final MonitorControl monitor;
    private final String run;
    private final JButton finish;
    private final JButton undo;
    private final JButton leave;

    /**
     * Builds the window. Call it on the event thread.
     *
     * @param wording the texts
     * @param monitor undoes the repair or marks it as left
     * @param finding describes the interrupted repair
     * @param showPlan opens the plan that finishes it, and asks for consent
     */
    public UnfinishedWindow(Wording wording, MonitorControl monitor, Finding finding, Runnable showPlan) {
        this(wording, monitor, finding, showPlan, new Flow(Spacing.RELATED, Flow.Side.END));
    }

    private UnfinishedWindow(
            Wording wording, MonitorControl monitor, Finding finding, Runnable showPlan, Flow buttons) {
        super("unfinished-window", wording.say("ui.unfinished.window"), buttons);
        EventThread.check();
        this.wording = wording;
        this.monitor = monitor;
        this.run = Unfinished.runOf(finding);
        finish = Buttons.of(wording, "ui.unfinished.finish", () -> {
            dispose();
            showPlan.run();
        });
        undo = Buttons.of(wording, "ui.unfinished.undo", this::undo);
        leave = Buttons.of(wording, "ui.unfinished.leave", this::leave);
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        undo.setIcon(Symbol.UNDO.icon());
        int edge = Spacing.WINDOW.pixels();
        buttons.setBorder(BorderFactory.createEmptyBorder(Spacing.GROUP.pixels(), edge, edge, edge));
        List.of(leave, undo, finish).forEach(buttons::add);
        head().show(
                        new StateGlyph(IconState.ATTENTION, SIGN_LINES),
                        wording.say(finding.title()),
                        wording.say(finding.meaning()));
        show(lines(finding.evidence()));
        getRootPane().setDefaultButton(finish);
        finish.requestFocusInWindow();
    }

    private ScrollColumn lines(List<Message> messages) {
        ScrollColumn shown = new ScrollColumn(Spacing.CARD);
        if (!messages.isEmpty()) {
            Card card = new Card("lines");
            messages.forEach(line -> card.put(new Text(Tone.BODY, wording.say(line))));
            shown.put(card);
        }
        return shown;
    }

    private void undo() {
        allow(false);
        head().say(wording.say("ui.fix.undoing"));
        EventThread.whenDone(monitor.undo(run), this::undone, this::failed);
    }

    private void undone(UndoReport report) {
        head().head(wording.say("ui.undo." + report.verdict()), wording.say("ui.fix.undo-ended"));
        show(lines(report.lines()));
    }

    private void leave() {
        allow(false);
        EventThread.whenDone(
                monitor.leaveUnfinished(),
                noted -> {
                    if (noted) {
                        dispose();
                    } else {
                        failed();
                    }
                },
                this::failed);
    }

    private void failed() {
        head().head(wording.say("ui.unfinished.failed"), wording.say("ui.unfinished.failed-line"));
        allow(true);
    }

    private void allow(boolean may) {
        List.of(finish, undo, leave).forEach(button -> button.setEnabled(may));
    }
}
