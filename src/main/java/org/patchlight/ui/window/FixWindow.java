package org.patchlight.ui.window;

import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.text.RunReport;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.ProductGlyph;
import org.patchlight.ui.widget.StateGlyph;

/** Shows a plan and asks for consent once, then shows the progress and whether it worked, and offers to undo it. */
public final class FixWindow extends JFrame {
    private static final int TICK_MILLIS = 1000;
    private static final Set<Verdict> UNTOUCHED = EnumSet.of(Verdict.BLOCKED, Verdict.DECLINED, Verdict.NOTHING_TO_DO);
    private static final int SIGN_LINES = 3;
    /** A step is shown in the next turn of the event queue and scrolled to in the one after; this waits for both. */
    private static final int TURNS_OF_A_STEP = 3;
    /** Shown while there is nothing to judge. */
    private static final Icon PLAIN = new ProductGlyph(SIGN_LINES);

    /** What the window shows now. */
    private enum Stage {
        PLANNING,
        ASKING,
        RUNNING,
        ENDED
    }

    private final Wording wording;
    private final MonitorControl monitor;
    private final String pc;
    private final FixHeader header = new FixHeader();
    private final JPanel body = new JPanel(new BorderLayout());
    private final FixButtons buttons;
    private final List<UndoReport> undone = new ArrayList<>();
    private Page page = new Page();
    private Stage stage = Stage.PLANNING;
    private int asked;
    private List<String> wanted = List.of();
    private Cancellation cancellation = new Cancellation();
    private @Nullable Plan plan;
    private @Nullable RunResult result;

    /** @param pc the name of the PC, for the report */
    public FixWindow(Wording wording, MonitorControl monitor, String pc) {
        super(wording.say("ui.fix.window"));
        EventThread.check();
        this.wording = wording;
        this.monitor = monitor;
        this.pc = pc;
        buttons = new FixButtons(
                wording, new FixButtons.Actions(this::run, this::stop, this::undo, this::copy, this::close));
        setName("fix-window");
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        JPanel content = new JPanel(new BorderLayout());
        content.add(header, BorderLayout.NORTH);
        content.add(body, BorderLayout.CENTER);
        content.add(buttons, BorderLayout.SOUTH);
        setContentPane(content);
        getRootPane().setDefaultButton(buttons.fix);
        enter(Stage.PLANNING, PLAIN, "ui.fix.planning", wording.say("ui.fix.planning-line"));
        Frames.finish(this, 76, 32);
    }

    /** Shows the plan for these fixes and asks for consent. If a run is active, it is shown instead. */
    public void ask(List<String> fixes) {
        EventThread.check();
        if (stage == Stage.RUNNING) {
            return;
        }
        undone.clear();
        result = null;
        wanted = List.copyOf(fixes);
        int question = ++asked;
        enter(Stage.PLANNING, PLAIN, "ui.fix.planning", wording.say("ui.fix.planning-line"));
        show(new Page());
        EventThread.whenDone(
                monitor.plan(fixes),
                planned -> {
                    if (question == asked) {
                        showPlan(planned);
                    }
                },
                this::showBug);
    }

    /** Plans the same fixes with this choice, and shows the plan again before anything runs. */
    private void choose(String fixId, String value) {
        List<String> chosen = new ArrayList<>();
        for (String one : wanted) {
            boolean same = one.equals(fixId) || one.startsWith(fixId + "=");
            chosen.add(same ? fixId + "=" + value : one);
        }
        ask(chosen);
    }

    private void showPlan(Plan planned) {
        plan = planned;
        PlanHeadline headline = PlanHeadline.of(planned, PLAIN, SIGN_LINES);
        enter(Stage.ASKING, headline.sign(), headline.titleKey(), wording.say(headline.consentKey()));
        buttons.fix.setEnabled(headline.mayBeDone());
        show(new PlanView(wording, this::ask, this::choose).of(planned));
        (buttons.fix.isEnabled() ? buttons.fix : buttons.close).requestFocusInWindow();
    }

    private void run() {
        Plan consented = plan;
        if (consented == null || stage != Stage.ASKING) {
            return;
        }
        RunView view = new RunView(consented, wording, () -> buttons.stop.setVisible(false));
        cancellation = view.cancellation();
        enter(Stage.RUNNING, PLAIN, "ui.fix.running", wording.say("ui.fix.running-line"));
        show(view.page());
        Timer timer = new Timer(TICK_MILLIS, tick -> view.tick());
        timer.start();
        EventThread.whenDone(
                monitor.repair(consented, view),
                ended -> {
                    timer.stop();
                    view.finish();
                    showResult(ended);
                },
                () -> {
                    timer.stop();
                    showBug();
                });
    }

    private void stop() {
        cancellation.request();
        buttons.stop.setEnabled(false);
        header.say(wording.say("ui.fix.stopping"));
    }

    private void showResult(RunResult ended) {
        result = ended;
        enter(
                Stage.ENDED,
                new StateGlyph(VerdictView.state(ended.verdict()), SIGN_LINES),
                "ui.verdict." + ended.verdict().id(),
                wording.say("ui.verdict." + ended.verdict().id() + ".meaning"));
        int row = 0;
        for (JPanel card : new VerdictView(wording).of(ended)) {
            page.add(card, Page.ROW, row++);
        }
        top();
        buttons.close.requestFocusInWindow();
    }

    private void undo() {
        buttons.undo.setEnabled(false);
        header.say(wording.say("ui.fix.undoing"));
        EventThread.whenDone(monitor.undo(Objects.requireNonNull(result).run()), this::showUndone, this::showBug);
    }

    private void showUndone(UndoReport report) {
        undone.add(report);
        header.head(wording.say("ui.undo." + report.verdict()), wording.say("ui.fix.undo-ended"));
        page.add(new VerdictView(wording).of(report), Page.ROW, 0);
        top();
    }

    private void showBug() {
        enter(Stage.ENDED, new StateGlyph(IconState.PROBLEM, SIGN_LINES), "ui.fix.bug", wording.say("ui.fix.bug-line"));
    }

    private void copy() {
        RunResult reported = result;
        if (reported != null) {
            String text = new RunReport(wording).of(pc, reported, undone);
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            header.say(wording.say("ui.copied"));
        }
    }

    /** A run continues without its window, which shows it again when opened. */
    private void close() {
        if (stage == Stage.RUNNING) {
            setVisible(false);
        } else {
            dispose();
        }
    }

    private void enter(Stage entered, Icon icon, String titleKey, String said) {
        stage = entered;
        header.show(icon, wording.say(titleKey), said);
        switch (entered) {
            case PLANNING, ASKING -> buttons.before(entered == Stage.ASKING);
            case RUNNING -> buttons.during();
            case ENDED -> buttons.after(result != null, result != null && mayHaveChanged(result));
        }
    }

    /** Whether the run can be undone. A run that changed nothing has nothing to undo; one without an id never began. */
    private static boolean mayHaveChanged(RunResult ended) {
        return !ended.run().isEmpty() && ended.results().stream().anyMatch(fix -> !UNTOUCHED.contains(fix.verdict()));
    }

    private void show(Page next) {
        page = next;
        body.removeAll();
        JPanel frame = new JPanel(new MigLayout(Frames.insets(0, 1, 0) + ", fill", "[grow, fill]", "[grow, fill]"));
        frame.add(next.scrolling(), "wmin 0, hmin 0");
        body.add(frame);
        body.revalidate();
        body.repaint();
        next.settle();
    }

    /** Shows the top of the page, after the last step of the run has been scrolled to. */
    private void top() {
        page.settle();
        EventThread.runAfter(TURNS_OF_A_STEP, () -> page.scrollRectToVisible(new Rectangle(0, 0, 1, 1)));
    }
}
