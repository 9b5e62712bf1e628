package org.patchlight.ui.fix;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.text.RunReport;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.ProductGlyph;
import org.patchlight.ui.widget.StateGlyph;

/** Shows a plan and asks for consent once, then shows the progress and whether it worked, and offers to undo it. */
public final class FixWindow extends FixFrame {
    private static final int TICK_MILLIS = 1000;
    private static final int SIGN_LINES = 2;

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
    private final FixButtons buttons;
    private final Planning planning;
    private final TaskbarProgress taskbar = new TaskbarProgress(this);
    private final Undoing undoing;
    private Stage stage = Stage.PLANNING;
    private Cancellation cancellation = new Cancellation();
    private @Nullable Plan plan;
    private @Nullable RunResult result;

    /**
     * @param pc the name of the PC, for the report
     * @param remember keeps wanted fixes until after a restart
     */
    public FixWindow(Wording wording, MonitorControl monitor, String pc, Consumer<List<String>> remember) {
        this(wording, monitor, pc, remember, new FixButtons(wording));
    }

    private FixWindow(
            Wording wording, MonitorControl monitor, String pc, Consumer<List<String>> remember, FixButtons buttons) {
        super("fix-window", wording.say("ui.fix.window"), buttons.view());
        EventThread.check();
        this.wording = wording;
        this.monitor = monitor;
        this.pc = pc;
        this.buttons = buttons;
        undoing = new Undoing(this, buttons, wording, monitor, this::showBug);
        planning = new Planning(monitor, this::showPlan, this::showBug, remember);
        buttons.actWith(new FixButtons.Actions(
                this::run, this::stop, () -> undoing.ask(Objects.requireNonNull(result)), this::copy, this::close));
        closeWith(this::close);
        enterPlanning();
    }

    /** Shows the plan for these fixes and asks for consent. If a run is active, it is shown instead. */
    public void ask(List<String> fixes) {
        EventThread.check();
        if (stage != Stage.RUNNING) {
            enterPlanning();
            planning.ask(fixes);
        }
    }

    private void enterPlanning() {
        undoing.clear();
        result = null;
        plan = null;
        stage = Stage.PLANNING;
        head().show(new ProductGlyph(SIGN_LINES), wording.say("ui.fix.planning"), wording.say("ui.fix.planning-line"));
        buttons.planning();
        show(new ScrollColumn(Spacing.CARD));
        page().requestFocusInWindow();
    }

    private void choose(String fixId, String value) {
        enterPlanning();
        planning.choose(fixId, value);
    }

    private void unblock(GuardAction action) {
        if (action == GuardAction.WAIT) {
            buttons.offerNothing();
            head().say(wording.say("ui.fix.waiting"));
            planning.watch();
        } else if (action == GuardAction.FREE_SPACE) {
            EventThread.whenDone(monitor.openStorage(), this::freeingUp, this::showBug);
        } else {
            Plan blocked = Objects.requireNonNull(plan);
            enterPlanning();
            planning.unblock(action, blocked);
        }
    }

    /** Offers to check again, after the page was opened or could not be. */
    private void freeingUp(boolean opened) {
        head().say(wording.say(opened ? "ui.fix.freeing-up" : "ui.fix.storage-unopened"));
        buttons.offer(new FixButtons.Next("ui.fix.guard.check-again", Symbol.CHECK_NOW, this::askAgain));
        planning.watch();
        fit();
    }

    private void askAgain() {
        enterPlanning();
        planning.again();
    }

    /** @param byItself whether the plan changed by itself, so that Enter must not consent to it yet */
    private void showPlan(Plan planned, boolean byItself) {
        plan = planned;
        stage = Stage.ASKING;
        ReadyState state = ReadyState.of(planned);
        boolean ready = state.kind() == ReadyState.Kind.READY;
        Icon sign = ready ? new ProductGlyph(SIGN_LINES) : new StateGlyph(state.sign(), SIGN_LINES);
        head().show(sign, state.title(wording), state.line(planned, wording));
        ReadyView view = new ReadyView(wording, new ReadyView.Actions(this::ask, this::choose, this::unblock));
        if (ready) {
            buttons.ready(planned.administrator(), !byItself);
        } else {
            buttons.blocked();
            state.action().ifPresent(this::offer);
        }
        show(view.of(planned, state));
        if (ready && byItself) {
            page().requestFocusInWindow();
        }
    }

    private void offer(GuardAction action) {
        buttons.offer(new FixButtons.Next("ui.fix.guard." + action.id(), action.symbol(), () -> unblock(action)));
        if (action == GuardAction.PLUG_IN) {
            planning.watch();
        }
    }

    private void run() {
        Plan consented = plan;
        if (consented == null || stage != Stage.ASKING) {
            return;
        }
        planning.rest();
        stage = Stage.RUNNING;
        RunView view = new RunView(consented, wording, buttons::unstoppable);
        cancellation = view.cancellation();
        head().show(new ProductGlyph(SIGN_LINES), wording.say("ui.fix.running"), wording.say("ui.fix.running-line"));
        buttons.running();
        show(view.page());
        page().requestFocusInWindow();
        taskbar.show(0);
        Timer timer = new Timer(TICK_MILLIS, tick -> {
            view.tick();
            taskbar.show(view.percent());
        });
        timer.start();
        EventThread.whenDone(
                monitor.repair(consented, view),
                ended -> {
                    timer.stop();
                    view.finish();
                    showResult(ended, view);
                },
                () -> {
                    timer.stop();
                    showBug();
                });
    }

    private void stop() {
        cancellation.request();
        buttons.stopping();
        head().say(wording.say("ui.fix.stopping"));
    }

    private void showResult(RunResult ended, RunView run) {
        result = ended;
        taskbar.end();
        stage = Stage.ENDED;
        DoneView view = new DoneView(wording);
        head().show(
                        new StateGlyph(DoneView.state(ended.verdict()), SIGN_LINES),
                        view.title(ended),
                        wording.say("ui.verdict." + ended.verdict().id() + ".meaning"));
        buttons.done(true, DoneView.isUndoable(ended));
        NextStep.after(ended, planning.later())
                .ifPresent(
                        next -> buttons.offer(new FixButtons.Next(next.key(), next.symbol(), () -> ask(next.fixes()))));
        show(view.of(ended, run));
    }

    /** The percentage on its button in the taskbar; empty while nothing runs. */
    OptionalInt taskbarPercent() {
        return taskbar.shown();
    }

    private void showBug() {
        planning.rest();
        taskbar.end();
        stage = Stage.ENDED;
        head().show(
                        new StateGlyph(IconState.PROBLEM, SIGN_LINES),
                        wording.say("ui.fix.bug"),
                        wording.say("ui.fix.bug-line"));
        buttons.done(result != null, false);
        show(new ScrollColumn(Spacing.CARD));
    }

    private void copy() {
        RunResult reported = result;
        if (reported != null) {
            ClipboardText.put(new RunReport(wording).of(pc, reported, undoing.reports()));
            head().say(wording.say("ui.copied"));
        }
    }

    /** A run continues without its window, which shows it again when opened. */
    private void close() {
        if (stage == Stage.RUNNING) {
            setVisible(false);
        } else {
            planning.rest();
            dispose();
        }
    }
}
