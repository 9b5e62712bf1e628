package org.patchlight.ui.fix;

import java.time.Duration;
import javax.swing.JLabel;
import org.patchlight.machine.MachineTime;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.PlainText;

/** One line of a run: a mark, the step, and its state. */
final class StepRow extends Row {
    private static final int UNREPORTED = -1;

    private final Wording wording;
    private final JLabel mark = PlainText.label();
    private final Text remark = new Text(Tone.CAPTION, "");
    private final JLabel status = PlainText.label();
    private final String title;
    private StepMark shown = StepMark.WAITING;
    private long startedNanos;
    private int percent = UNREPORTED;

    StepRow(String title, Wording wording) {
        super(Spacing.RELATED, Align.TOP);
        this.title = title;
        this.wording = wording;
        status.setFont(Tone.CAPTION.font());
        status.setForeground(Tone.CAPTION.color());
        remark.setVisible(false);
        put(mark);
        grow(new Column(Spacing.NONE).put(new Text(Tone.QUIET, title)).put(remark));
        put(status);
        put(StepMark.WAITING, wording.say("ui.step.waiting"));
    }

    StepMark mark() {
        return shown;
    }

    String title() {
        return title;
    }

    void begin() {
        startedNanos = MachineTime.nanos();
        put(StepMark.WORKING, "");
        tick();
    }

    void progress(int done) {
        percent = done;
        tick();
    }

    /** Shows the elapsed time while the step runs. */
    void tick() {
        if (shown == StepMark.WORKING) {
            String lasted = wording.length(elapsed());
            put(
                    StepMark.WORKING,
                    percent < 0
                            ? wording.say("ui.step.working", lasted)
                            : wording.say("ui.step.working-percent", lasted, percent));
        }
    }

    void end(StepMark mark, String note) {
        boolean timed = shown == StepMark.WORKING && (mark == StepMark.DONE || mark == StepMark.FAILED);
        String word = wording.say("ui.step." + mark.id());
        boolean lasted = timed && !elapsed().isZero();
        put(mark, lasted ? wording.say("ui.step.ended", word, wording.length(elapsed())) : word);
        remark.say(note);
        remark.setVisible(!note.isEmpty());
    }

    private Duration elapsed() {
        return Duration.ofSeconds(
                Duration.ofNanos(MachineTime.nanos() - startedNanos).toSeconds());
    }

    private void put(StepMark mark, String words) {
        shown = mark;
        this.mark.setIcon(mark);
        status.setText(words);
        getAccessibleContext().setAccessibleName(wording.say("ui.step.accessible", title, words));
    }
}
