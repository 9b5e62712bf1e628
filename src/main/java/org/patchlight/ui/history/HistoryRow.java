package org.patchlight.ui.history;

import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.StateGlyph;

/** One entry of the list: its state, when it was, what happened, and for a fix an undo that asks first. */
final class HistoryRow extends Row {
    private final Wording wording;
    private final Column words = new Column(Spacing.NONE);

    /** @param timeWidth the width of the column of times, so that all sentences stand below each other */
    HistoryRow(HistoryEntry entry, Wording wording, int timeWidth) {
        super(Spacing.CARD, Align.TOP);
        this.wording = wording;
        HistorySentence sentence = HistorySentence.of(entry, wording);
        Text time = new Text(Tone.CAPTION, wording.timeOfDay(entry.time()));
        time.setPreferredSize(new Dimension(timeWidth, time.getPreferredSize().height));
        words.put(new Text(Tone.BODY, sentence.title()));
        if (!sentence.detail().isEmpty()) {
            words.put(new Text(Tone.CAPTION, sentence.detail()));
        }
        put(StateGlyph.label(
                sentence.state(), 1, wording.say("ui.state." + sentence.state().id())));
        put(time);
        grow(words);
        getAccessibleContext().setAccessibleName(sentence.title());
    }

    /** Offers to undo the run of this entry. The question stands in the row itself. */
    void offerUndo(String run, Consumer<String> undo) {
        JButton button = Buttons.of(wording, "ui.history.undo", () -> {});
        button.setIcon(Symbol.UNDO.icon());
        button.setName("undo-" + run);
        Text question = new Text(Tone.BODY, wording.say("ui.history.undo.question"));
        question.setVisible(false);
        Flow answers = new Flow(Spacing.RELATED, Flow.Side.START);
        answers.setVisible(false);
        JButton yes = Buttons.of(wording, "ui.history.undo.yes", () -> {
            answers.setVisible(false);
            question.say(wording.say("ui.history.undoing"));
            revalidate();
            undo.accept(run);
        });
        yes.setName("undo-yes-" + run);
        JButton no = Buttons.of(wording, "ui.history.undo.no", () -> {
            answers.setVisible(false);
            question.setVisible(false);
            button.setVisible(true);
            revalidate();
            button.requestFocusInWindow();
        });
        answers.add(yes);
        answers.add(no);
        button.addActionListener(event -> {
            button.setVisible(false);
            question.setVisible(true);
            answers.setVisible(true);
            revalidate();
            no.requestFocusInWindow();
        });
        words.put(question, Spacing.RELATED);
        words.put(answers, Spacing.INSIDE);
        put(button);
    }
}
