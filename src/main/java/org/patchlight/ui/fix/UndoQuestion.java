package org.patchlight.ui.fix;

import javax.swing.JButton;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;

/** Asks in place before a run is undone. */
final class UndoQuestion extends Column {
    /**
     * @param yes undoes the run
     * @param no leaves it
     */
    UndoQuestion(Wording wording, Runnable yes, Runnable no) {
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
