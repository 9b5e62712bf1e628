package org.patchlight.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.text.Position;
import javax.swing.text.Utilities;
import javax.swing.text.View;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.ui.Screen;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;

/** Wrapped texts have their height after a single layout, wherever they are nested. */
@Tag("gui")
class OneLayoutTest {
    private static final String LONG =
            "Patchlight renames the folder and keeps a copy. ".repeat(9).strip();

    @RegisterExtension
    final Screen screen = new Screen();

    private final Text text = GuiActionRunner.execute(() -> new Text(Tone.BODY, LONG));
    private final Text after = GuiActionRunner.execute(() -> new Text(Tone.CAPTION, "after"));

    @Test
    void a_text_in_nested_rows_and_cards_is_as_high_as_its_lines() {
        GuiActionRunner.execute(() -> {
            ScrollColumn page = nested();
            JScrollPane pane = page.scrolling();
            for (int width : new int[] {900, 420, 640, 300}) {
                pane.setSize(width, 500);
                layOutOnce(pane);
                assertThat(text.getHeight()).as("at %s", width).isEqualTo(text.heightFor(text.getWidth()));
                assertThat(text.getHeight()).isGreaterThan(after.getHeight());
                assertThat(bottom(text)).isLessThan(top(after));
                assertThat(page.getHeight()).isGreaterThanOrEqualTo(bottom(after));
            }
        });
    }

    @Test
    void a_text_whose_last_line_fits_exactly_loses_no_word() {
        for (String said : List.of("time.google.com: this PC is 2 min 17 s slow", "Windows Update", LONG)) {
            for (int spare = -2; spare < 3; spare++) {
                int room = spare;
                Text exact = GuiActionRunner.execute(() -> new Text(Tone.BODY, said));
                JFrame frame = GuiActionRunner.execute(() -> {
                    int width = exact.getFontMetrics(exact.getFont()).stringWidth(said) + room;
                    JFrame made = new JFrame();
                    made.setLayout(null);
                    made.add(exact);
                    exact.setBounds(0, 0, width, exact.heightFor(width));
                    made.setSize(400, 200);
                    made.setVisible(true);
                    return made;
                });
                screen.robot().waitForIdle();
                GuiActionRunner.execute(() -> {
                    assertThat(exact.getHeight())
                            .as("%s with %d pixels to spare", said, room)
                            .isGreaterThanOrEqualTo(
                                    (int) exact.getUI().getRootView(exact).getPreferredSpan(View.Y_AXIS));
                    frame.dispose();
                });
            }
        }
    }

    @Test
    void a_heading_leaves_no_word_alone_on_its_last_line() {
        for (Tone tone : List.of(Tone.TITLE, Tone.HEADING)) {
            for (String said : List.of(
                    "A fix was interrupted (Nov 30, 2026, 10:20 AM)",
                    "Die Systemwiederherstellung ist auf diesem PC aus",
                    "1 fixed, 1 needs a restart, 1 couldn't be confirmed yet, 2 not done")) {
                GuiActionRunner.execute(() -> {
                    Text heading = new Text(tone, said);
                    FontMetrics metrics = heading.getFontMetrics(heading.getFont());
                    int lastWord = metrics.stringWidth(said.substring(said.lastIndexOf(' ')));
                    int width = metrics.stringWidth(said) - lastWord / 2;
                    int height = heading.heightFor(width);
                    heading.setBounds(0, 0, width, height);
                    assertThat(height).isEqualTo(2 * metrics.getHeight());
                    heading.getUI().modelToView2D(heading, said.length(), Position.Bias.Backward);
                    int last = Utilities.getRowStart(heading, said.length());
                    assertThat(said.substring(last).strip()).as(said).contains(" ");
                    int shorter = metrics.stringWidth(said.substring(last));
                    assertThat(shorter).as(said).isGreaterThan(width / 3);
                    return shorter;
                });
            }
        }
    }

    @Test
    void a_longer_text_needs_one_layout_too() {
        GuiActionRunner.execute(() -> {
            ScrollColumn page = nested();
            JScrollPane pane = page.scrolling();
            pane.setSize(500, 400);
            layOutOnce(pane);
            int before = text.getHeight();
            text.say(LONG + " " + LONG);
            layOutOnce(pane);
            assertThat(text.getHeight()).isGreaterThan(before + before / 2);
            assertThat(bottom(text)).isLessThan(top(after));
        });
    }

    @Test
    void a_window_is_as_high_as_its_wrapped_contents_at_once() {
        GuiActionRunner.execute(() -> {
            JFrame frame = new JFrame();
            Column column = nested();
            frame.setContentPane(column);
            frame.addNotify();
            int height = column.heightFor(500);
            column.setPreferredSize(new Dimension(500, height));
            frame.pack();
            assertThat(bottom(after)).isLessThanOrEqualTo(height);
            frame.dispose();
        });
    }

    @Test
    void right_to_left_mirrors_a_row() {
        GuiActionRunner.execute(() -> {
            JPanel first = new JPanel();
            Row row = new Row(Spacing.RELATED, Row.Align.TOP).put(first).grow(text);
            row.applyComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
            row.setSize(400, 200);
            row.doLayout();
            assertThat(first.getX()).isGreaterThan(text.getX());
        });
    }

    private ScrollColumn nested() {
        Card card = new Card("card");
        card.put(new Row(Spacing.RELATED, Row.Align.TOP).put(new JPanel()).grow(text));
        ScrollColumn page = new ScrollColumn(Spacing.GROUP);
        page.put(new Column(Spacing.RELATED).put(card)).put(after);
        return page;
    }

    /** What a window does before it is painted: every container places its children once, from the outside. */
    private static void layOutOnce(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOutOnce(inner);
            }
        }
    }

    private static int top(Component component) {
        return place(component);
    }

    private static int bottom(Component component) {
        return place(component) + component.getHeight();
    }

    /** Its distance from the top of the outermost column. */
    private static int place(Component component) {
        int y = 0;
        Component at = component;
        while (!(at instanceof ScrollColumn)) {
            y += at.getY();
            at = at.getParent();
        }
        return y;
    }
}
