package org.patchlight.ui.main;

import java.awt.BorderLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;
import org.patchlight.ui.window.ProgramFacts;

/** The page that says what this program is, what it runs on, and which PC it checks. */
public final class AboutPage implements MainPage {
    private static final int SIGN_LINES = 3;

    private final Wording wording;
    private final ProgramFacts program;
    private final Supplier<String> tray;
    private final JPanel view = new JPanel(new BorderLayout());
    private final Card facts = new Card("facts");

    /**
     * @param program the facts about the program
     * @param tray the kind of tray icon, such as {@code native}; empty if there is none
     */
    public AboutPage(Wording wording, ProgramFacts program, Supplier<String> tray) {
        this.wording = wording;
        this.program = program;
        this.tray = tray;
        Column words = new Column(Spacing.INSIDE)
                .put(new Text(Tone.TITLE, wording.say("ui.about.name")))
                .put(new Text(Tone.BODY, wording.say("ui.about.purpose")));
        Row head = new Row(Spacing.GROUP, Row.Align.TOP)
                .put(PlainText.label(new ProductGlyph(SIGN_LINES)))
                .grow(words);
        JButton copy = Buttons.of(wording, "ui.about.copy", () -> ClipboardText.put(asText()));
        copy.setIcon(Symbol.COPY.icon());
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.START);
        buttons.add(copy);
        ScrollColumn body = new ScrollColumn(Spacing.GROUP);
        body.padded(Spacing.WINDOW, Spacing.WINDOW);
        body.put(head).put(facts).put(buttons);
        view.setOpaque(false);
        view.setBorder(BorderFactory.createEmptyBorder());
        view.add(body.scrolling(), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public Symbol symbol() {
        return Symbol.ABOUT;
    }

    @Override
    public JComponent view() {
        return view;
    }

    @Override
    public void opened() {
        facts.removeAll();
        facts().forEach((key, value) -> {
            Text name = new Text(Tone.CAPTION, key);
            Text fact = new Text(Tone.BODY, value);
            fact.getAccessibleContext().setAccessibleName(wording.say("ui.subject.row", key, value));
            facts.put(name, Spacing.RELATED).put(fact, Spacing.NONE);
        });
        facts.revalidate();
        facts.repaint();
    }

    private Map<String, String> facts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(wording.say("ui.about.version"), program.version());
        all.put(
                wording.say("ui.about.java"),
                wording.say(
                        "ui.about.java-facts",
                        System.getProperty("java.version", "?"),
                        System.getProperty("java.vendor", "?"),
                        program.java()));
        all.put(
                wording.say("ui.about.system"),
                OperatingSystem.name() + " " + System.getProperty("os.version", "?") + " "
                        + System.getProperty("os.arch", "?"));
        String icon = tray.get();
        all.put(wording.say("ui.about.tray"), icon.isEmpty() ? wording.say("ui.about.no-tray") : icon);
        all.put(
                wording.say("ui.about.pc"),
                program.simulated() ? wording.say("ui.about.simulated", program.pc()) : program.pc());
        all.put(wording.say("ui.about.licence"), wording.say("ui.about.licence-name"));
        return all;
    }

    private String asText() {
        return facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
