package org.patchlight.ui.fix;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.StateGlyph;

/** Undoes a run from the fix window, after it asked in place. */
final class Undoing {
    private static final int SIGN_LINES = 2;

    private final FixFrame window;
    private final FixButtons buttons;
    private final Wording wording;
    private final MonitorControl monitor;
    private final Runnable failed;
    private final List<UndoReport> reports = new ArrayList<>();

    /** @param failed runs if undoing failed because of a bug */
    Undoing(FixFrame window, FixButtons buttons, Wording wording, MonitorControl monitor, Runnable failed) {
        this.window = window;
        this.buttons = buttons;
        this.wording = wording;
        this.monitor = monitor;
        this.failed = failed;
    }

    /** What was undone since the last {@link #clear}. */
    List<UndoReport> reports() {
        return reports;
    }

    void clear() {
        reports.clear();
    }

    /** Asks whether to undo this run, and does so after a yes. */
    void ask(RunResult result) {
        buttons.undoing();
        ScrollColumn page = window.page();
        page.put(new Question(wording, () -> undo(result.run()), buttons::askUndoAgain));
        window.fit();
        EventThread.runAfter(2, () -> page.scrollRectToVisible(new Rectangle(0, page.getHeight() - 1, 1, 1)));
    }

    private void undo(String run) {
        buttons.offerNothing();
        window.head().say(wording.say("ui.fix.undoing"));
        EventThread.whenDone(monitor.undo(run), this::show, failed);
    }

    private void show(UndoReport report) {
        reports.add(report);
        window.head()
                .show(
                        new StateGlyph(DoneView.state(report), SIGN_LINES),
                        wording.say("ui.undo." + report.verdict()),
                        wording.say("ui.fix.undo-ended"));
        ScrollColumn shown = new ScrollColumn(Spacing.CARD);
        shown.put(new DoneView(wording).of(report));
        window.show(shown);
    }

    /** Asks in place before a run is undone. */
    private static final class Question extends Column {
        /**
         * @param yes undoes the run
         * @param no leaves it
         */
        Question(Wording wording, Runnable yes, Runnable no) {
            super(Spacing.RELATED);
            setName("undo-question");
            Flow answers = new Flow(Spacing.RELATED, Flow.Side.START);
            answers.add(Buttons.of(wording, "ui.fix.undo-yes", () -> {
                setVisible(false);
                yes.run();
            }));
            JButton keep = Buttons.of(wording, "ui.fix.undo-no", () -> {
                setVisible(false);
                no.run();
            });
            answers.add(keep);
            put(new Text(Tone.BODY, wording.say("ui.history.undo.question")));
            put(answers);
        }

        @Override
        public void addNotify() {
            super.addNotify();
            getComponent(1).requestFocusInWindow();
        }
    }
}
