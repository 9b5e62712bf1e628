package org.patchlight.ui.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import org.patchlight.health.FixDeclaration;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.step.Step;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.PlainText;

/** The card of one fix while it runs: its current step, the elapsed time, a bar if Windows reports progress. */
final class RunCard {
    private static final int WHOLE = 100;

    private final Wording wording;
    private final Card card;
    private final JLabel mark = PlainText.label();
    private final Text current;
    private final JLabel elapsed = PlainText.label();
    private final JProgressBar bar = new JProgressBar(0, WHOLE);
    private final Disclosure steps;
    private final List<Entry> entries = new ArrayList<>();
    private long startedNanos;
    private boolean running;
    private boolean ended;

    /** A step and its row. The check that follows has no step. */
    private record Entry(Optional<Step> step, StepRow row) {}

    RunCard(FixDeclaration fix, Wording wording) {
        this.wording = wording;
        String title = wording.say(fix.title());
        card = new Card("run-" + fix.id());
        card.getAccessibleContext().setAccessibleName(title);
        current = new Text(Tone.QUIET, wording.say("ui.step.waiting"));
        current.setName("current-" + fix.id());
        elapsed.setFont(Tone.CAPTION.font());
        elapsed.setForeground(Tone.CAPTION.color());
        bar.setName("progress-" + fix.id());
        bar.setVisible(false);
        steps = new Disclosure(fix.id(), title, wording);
        Column words = new Column(Spacing.INSIDE)
                .put(new Text(Tone.HEADING, title))
                .put(current)
                .put(bar);
        steps.addTo(words);
        card.put(new Row(Spacing.CARD, Row.Align.TOP).put(mark).grow(words).put(elapsed));
        mark.setIcon(StepMark.WAITING);
    }

    Card card() {
        return card;
    }

    /** How much of the fix is done, in percent: each step counts the same, and one with a bar as far as it is. */
    int percent() {
        if (ended) {
            return WHOLE;
        }
        long over = rows().filter(row -> row.mark() != StepMark.WAITING && row.mark() != StepMark.WORKING)
                .count();
        int current = bar.isVisible() ? bar.getValue() : 0;
        return (int) ((WHOLE * over + current) / Math.max(1, entries.size()));
    }

    Stream<StepRow> rows() {
        return entries.stream().map(Entry::row);
    }

    /** Updates the elapsed times. */
    void tick() {
        rows().forEach(StepRow::tick);
        if (running) {
            long seconds = Duration.ofNanos(MachineTime.nanos() - startedNanos).toSeconds();
            elapsed.setText(seconds == 0 ? "" : wording.length(Duration.ofSeconds(seconds)));
        }
    }

    StepRow add(Step step) {
        return add(Optional.of(step), wording.say(step.title()));
    }

    /** Replaces the steps that are still waiting by these, because times and states may have changed since the plan. */
    void expect(List<Step> planned) {
        entries.stream()
                .map(Entry::row)
                .filter(row -> row.mark() == StepMark.WAITING)
                .forEach(steps.details()::remove);
        entries.removeIf(entry -> entry.row().mark() == StepMark.WAITING);
        planned.forEach(this::add);
    }

    void begin(Step step) {
        begin(find(step, StepMark.WAITING).orElseGet(() -> add(step)));
    }

    void check() {
        begin(add(Optional.empty(), wording.say("ui.step.checking-again")));
    }

    void progress(Step step, int percent) {
        find(step, StepMark.WORKING).ifPresent(row -> {
            row.progress(percent);
            bar.setValue(percent);
            if (!bar.isVisible()) {
                bar.setVisible(true);
                card.revalidate();
                FixFrame.growAround(card);
            }
        });
    }

    void end(Step step, StepMark how, String remark) {
        find(step, StepMark.WORKING).ifPresent(row -> {
            row.end(how, remark);
            bar.setVisible(false);
            if (!remark.isEmpty()) {
                current.say(remark);
            }
        });
    }

    /** Ends the fix. Steps that never began were not needed. */
    void end(StepMark how) {
        ended = true;
        running = false;
        bar.setVisible(false);
        mark.setIcon(how);
        current.say(wording.say("ui.step." + how.id()));
        rows().filter(row -> row.mark() == StepMark.WORKING).forEach(row -> row.end(StepMark.DONE, ""));
        rows().filter(row -> row.mark() == StepMark.WAITING)
                .forEach(row -> row.end(StepMark.SKIPPED, wording.say("ui.step.not-needed")));
    }

    /** Marks steps whose end was never reported, and ends the fix if that was not reported either. */
    void finish() {
        rows().filter(row -> row.mark() == StepMark.WORKING).forEach(row -> row.end(StepMark.UNREPORTED, ""));
        if (!ended) {
            end(StepMark.UNREPORTED);
        }
    }

    /** The steps, folded. */
    Disclosure steps() {
        return steps;
    }

    private void begin(StepRow row) {
        if (!running) {
            running = true;
            startedNanos = MachineTime.nanos();
            mark.setIcon(StepMark.WORKING);
        }
        row.begin();
        bar.setVisible(false);
        current.say(row.title());
        tick();
    }

    private StepRow add(Optional<Step> step, String title) {
        StepRow row = new StepRow(title, wording);
        entries.add(new Entry(step, row));
        steps.details().put(row);
        return row;
    }

    private Optional<StepRow> find(Step step, StepMark mark) {
        return entries.stream()
                .filter(entry -> entry.row().mark() == mark && entry.step().equals(Optional.of(step)))
                .map(Entry::row)
                .findFirst();
    }
}
