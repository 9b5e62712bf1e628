package org.patchlight.ui.window;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JPanel;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.StepMark;

/**
 * Shows the progress of a run, step by step. The repair thread calls it; it shows changes on the event thread. At first
 * the planned steps are shown as waiting. They are replaced when a fix starts and computes its actual steps.
 */
final class RunView implements RunListener {
    private final Wording wording;
    private final Page page = new Page();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Runnable whenUnstoppable;
    private final Cancellation cancellation = new Cancellation();

    /**
     * A view that shows the plan as waiting.
     *
     * @param plan the plan
     * @param wording the texts
     * @param whenUnstoppable called on the event thread if it turns out that the run can't be stopped
     */
    RunView(Plan plan, Wording wording, Runnable whenUnstoppable) {
        this.wording = wording;
        this.whenUnstoppable = whenUnstoppable;
        plan.fixes().forEach(fix -> {
            Section section = section(fix.declaration());
            fix.steps().forEach(section::add);
        });
    }

    Page page() {
        return page;
    }

    /** Updates the elapsed times. */
    void tick() {
        sections.values().stream().flatMap(Section::rows).forEach(StepRow::tick);
    }

    /** Ends the view after the run. Steps whose end was never reported are marked so. */
    void finish() {
        sections.values().stream()
                .flatMap(Section::rows)
                .filter(row -> row.mark() == StepMark.WORKING)
                .forEach(row -> row.end(StepMark.UNREPORTED, ""));
        sections.values().forEach(Section::end);
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void runsByHelper() {
        EventQueue.invokeLater(whenUnstoppable);
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        EventQueue.invokeLater(() -> section(fix).expect(steps));
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        EventQueue.invokeLater(() -> reveal(section(fix).begin(step)));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        EventQueue.invokeLater(() -> section(fix).working(step).ifPresent(row -> row.progress(percent)));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        String remark = outcome.remark().map(wording::say).orElse("");
        StepMark mark = outcome.done() ? StepMark.DONE : StepMark.SKIPPED;
        EventQueue.invokeLater(() -> section(fix).working(step).ifPresent(row -> row.end(mark, remark)));
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message why) {
        String reason = wording.say(why);
        EventQueue.invokeLater(() -> section(fix).working(step).ifPresent(row -> row.end(StepMark.FAILED, reason)));
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        EventQueue.invokeLater(() -> reveal(section(fix).check()));
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        EventQueue.invokeLater(() -> section(fix).end());
    }

    private Section section(FixDeclaration fix) {
        return sections.computeIfAbsent(fix.id(), id -> new Section(fix));
    }

    private void reveal(StepRow row) {
        page.settle();
        EventQueue.invokeLater(() -> row.scrollRectToVisible(new Rectangle(row.getSize())));
    }

    /** The rows of one fix. */
    private final class Section {
        private final JPanel card;
        private final List<Entry> entries = new ArrayList<>();

        /** A step and its row. The check that follows has no step. */
        private record Entry(Optional<Step> step, StepRow row) {}

        Section(FixDeclaration fix) {
            card = PlanView.card("run-" + fix.id());
            card.add(new Paragraph(Paragraph.Tone.STRONG, wording.say(fix.title())), "wmin 0");
            page.add(card, Page.ROW);
            page.revalidate();
        }

        Stream<StepRow> rows() {
            return entries.stream().map(Entry::row);
        }

        StepRow add(Step step) {
            return add(Optional.of(step), wording.say(step.title()));
        }

        /**
         * Replaces the steps that are still waiting by these, because times and states may have changed since the plan.
         */
        void expect(List<Step> steps) {
            entries.stream()
                    .map(Entry::row)
                    .filter(row -> row.mark() == StepMark.WAITING)
                    .forEach(card::remove);
            entries.removeIf(entry -> entry.row().mark() == StepMark.WAITING);
            steps.forEach(this::add);
        }

        StepRow begin(Step step) {
            StepRow row = find(step, StepMark.WAITING).orElseGet(() -> add(step));
            row.begin();
            return row;
        }

        StepRow check() {
            StepRow row = add(Optional.empty(), wording.say(Message.of("ui.step.looking-again")));
            row.begin();
            return row;
        }

        Optional<StepRow> working(Step step) {
            return find(step, StepMark.WORKING);
        }

        void end() {
            rows().filter(row -> row.mark() == StepMark.WORKING).forEach(row -> row.end(StepMark.DONE, ""));
            rows().filter(row -> row.mark() == StepMark.WAITING)
                    .forEach(row -> row.end(StepMark.SKIPPED, wording.say("ui.step.not-needed")));
        }

        private StepRow add(Optional<Step> step, String title) {
            StepRow row = new StepRow(title, wording);
            entries.add(new Entry(step, row));
            card.add(row, "wmin 0");
            return row;
        }

        private Optional<StepRow> find(Step step, StepMark mark) {
            return entries.stream()
                    .filter(entry -> entry.row().mark() == mark && entry.step().equals(Optional.of(step)))
                    .map(Entry::row)
                    .findFirst();
        }
    }
}
