package org.patchlight.ui.fix;

import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.StateGlyph;

/** A card with a state, a heading and a sentence. More can be added below the sentence. */
final class Banner {
    private static final double SIGN_LINES = 1.3;

    private final Card card;
    private final Column words = new Column(Spacing.INSIDE);

    Banner(String name, IconState state, String title, String text) {
        card = new Card(name);
        words.put(new Text(Tone.HEADING, title));
        if (!text.isEmpty()) {
            words.put(new Text(Tone.BODY, text));
        }
        card.put(new Row(Spacing.CARD, Row.Align.TOP)
                .put(StateGlyph.label(state, SIGN_LINES, title))
                .grow(words));
        card.getAccessibleContext().setAccessibleName((title + " " + text).strip());
    }

    Card card() {
        return card;
    }

    /** The column with the heading and the sentence. */
    Column words() {
        return words;
    }
}
