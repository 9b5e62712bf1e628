package org.patchlight.ui.window;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.StateGlyph;

/** The window for an interrupted repair. The user can finish it, undo it, or leave everything as it is. */
public final class UnfinishedWindow extends JFrame {
    private static final int ICON_LINES = 3;

    private final Wording wording;
    private final MonitorControl monitor;
    private final String run;
    private final FixHeader header = new FixHeader();
    private final Page page = new Page();
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
        super(wording.say("ui.unfinished.window"));
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
        setName("unfinished-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        header.show(
                new StateGlyph(IconState.ATTENTION, ICON_LINES),
                wording.say(finding.title()),
                wording.say(finding.meaning()));
        page.add(lines(finding.evidence()), Page.ROW);
        JPanel content = new JPanel(new BorderLayout());
        content.add(header, BorderLayout.NORTH);
        JPanel body = new JPanel(new MigLayout(Frames.insets(0, 1, 0) + ", fill", "[grow, fill]", "[grow, fill]"));
        body.add(page.scrolling(), "grow, wmin 0, hmin 0");
        content.add(body, BorderLayout.CENTER);
        content.add(footer(), BorderLayout.SOUTH);
        setContentPane(content);
        getRootPane().setDefaultButton(finish);
        Frames.finish(this, 76, 24);
        finish.requestFocusInWindow();
    }

    private JPanel footer() {
        JPanel footer = new JPanel(new MigLayout(Frames.insets(1, 1, 1) + ", fillx, hidemode 3", "[][grow][][]"));
        footer.add(leave, "cell 0 0");
        footer.add(undo, "cell 2 0");
        footer.add(finish, "cell 3 0");
        return footer;
    }

    private JPanel lines(List<Message> messages) {
        JPanel card = PlanView.card("lines");
        for (Message line : messages) {
            card.add(new Paragraph(Paragraph.Tone.PLAIN, wording.say(line)), "wmin 0");
        }
        return card;
    }

    private void undo() {
        allow(false);
        header.say(wording.say("ui.fix.undoing"));
        EventThread.whenDone(monitor.undo(run), this::undone, this::failed);
    }

    private void undone(UndoReport report) {
        header.head(wording.say("ui.undo." + report.verdict()), wording.say("ui.fix.undo-ended"));
        page.add(lines(report.lines()), Page.ROW, 0);
        page.settle();
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
        header.head(wording.say("ui.unfinished.failed"), wording.say("ui.unfinished.failed-line"));
        allow(true);
    }

    private void allow(boolean may) {
        List.of(finish, undo, leave).forEach(button -> button.setEnabled(may));
    }
}
