package org.patchlight.ui.window;

import java.time.Duration;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.machine.MachineTime;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StepMark;

/** One line of a run: a mark, the step, and its state. */
final class StepRow extends JPanel {
    private final Wording wording;
    private final JLabel mark = PlainText.label();
    private final Paragraph remark = new Paragraph(Paragraph.Tone.QUIET, "");
    private final JLabel status = PlainText.label();
    private final String title;
    private StepMark shown = StepMark.WAITING;
    private long startedNanos;
    private int percent = -1;

    StepRow(String title, Wording wording) {
        super(new MigLayout("insets 0, fillx, hidemode 3, wrap 3", "[][grow, fill]unrel[right]", "[]2[]"));
        this.title = title;
        this.wording = wording;
        setOpaque(false);
        status.setEnabled(false);
        add(mark, "aligny top");
        add(new Paragraph(Paragraph.Tone.PLAIN, title), "wmin 0");
        add(status, "aligny top");
        add(remark, "skip 1, spanx 2, growx, wmin 0");
        remark.setVisible(false);
        put(StepMark.WAITING, wording.say("ui.step.waiting"));
    }

    StepMark mark() {
        return shown;
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
            String elapsed = wording.length(elapsed());
            put(
                    StepMark.WORKING,
                    percent < 0
                            ? wording.say("ui.step.working", elapsed)
                            : wording.say("ui.step.working-percent", elapsed, percent));
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
