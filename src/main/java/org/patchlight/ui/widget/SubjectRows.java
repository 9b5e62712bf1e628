package org.patchlight.ui.widget;

import java.awt.Dimension;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.patchlight.health.Subject;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.SubjectLine;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;

/** A row for each subject: its state, its name, and what was found. The names have equal width. */
public final class SubjectRows {
    /** The blank between a number and its unit, which must not wrap to the next line alone. */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=\\p{L}{1,3}+(?!\\p{L}))");

    private SubjectRows() {}

    /**
     * The rows.
     *
     * @param frame what a row becomes, such as a button around it
     */
    public static List<JComponent> of(List<SubjectLine> lines, Wording wording, Function<Named, JComponent> frame) {
        int widest = lines.stream()
                .mapToInt(line -> PlainText.label(wording.say(line.name())).getPreferredSize().width)
                .max()
                .orElse(0);
        return lines.stream()
                .map(line -> frame.apply(row(line, wording, widest)))
                .toList();
    }

    /**
     * A row before it is framed.
     *
     * @param subject what it is about
     * @param text its whole text, for screen readers
     * @param row the row
     */
    public record Named(Subject subject, String text, Row row) {}

    private static Named row(SubjectLine line, Wording wording, int width) {
        String name = wording.say(line.name());
        JLabel label = PlainText.label(name);
        // Letters on a scaled display are a little wider than measured here, outside of a window.
        label.setPreferredSize(new Dimension(width + Spacing.INSIDE.pixels(), label.getPreferredSize().height));
        String value = line.value(wording);
        Text found = new Text(Tone.BODY, UNIT.matcher(value).replaceAll("\u00a0"));
        found.setName("value-" + line.subject().id());
        IconState state = IconState.of(line.status());
        Row row = new Row(Spacing.CARD, Row.Align.CENTER)
                .put(StateGlyph.label(state, 1, wording.say("ui.state." + state.id())))
                .put(label)
                .grow(found);
        return new Named(line.subject(), wording.say("ui.subject.row", name, value), row);
    }
}
