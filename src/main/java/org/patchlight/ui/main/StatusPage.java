package org.patchlight.ui.main;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.CheckAge;
import org.patchlight.ui.text.SubjectLine;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.Headline;
import org.patchlight.ui.tray.PrimaryAction;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.KeptFocus;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;
import org.patchlight.ui.widget.SubjectRows;

/** The first page: the state in one sentence, problems first, each with its fix, then how clock, updates and devices are. */
public final class StatusPage implements MainPage {
    private static final double SIGN_LINES = 2.5;

    private final Wording wording;
    private final Commands commands;
    private final JPanel view = new JPanel(new BorderLayout());
    private final JLabel sign = PlainText.label();
    private final CheckAge age;
    private final Text state = new Text(Tone.TITLE, "");
    private final Text checked = new Text(Tone.CAPTION, "");
    private final JButton primary = PlainText.in(new JButton());
    private final JButton check;
    private final ScrollColumn body = new ScrollColumn(Spacing.CARD);
    private List<FindingCard> cards = List.of();
    private PrimaryAction action = PrimaryAction.CHECK;
    private @Nullable CheckReport shown;
    private boolean shownFree = true;

    /**
     * @param pc the checked PC, in one line
     */
    public StatusPage(Wording wording, Commands commands, String pc) {
        this.wording = wording;
        this.commands = commands;
        age = new CheckAge(wording);
        state.setName("state");
        checked.setName("checked");
        primary.setName("primary");
        primary.addActionListener(event -> action.run(commands));
        check = Buttons.of(wording, "ui.status.check-now", commands::checkNow);
        check.setIcon(Symbol.CHECK_NOW.icon());
        Text pcLine = new Text(Tone.CAPTION, pc);
        pcLine.setName("pc");
        Column words = new Column(Spacing.NONE).put(state).put(checked).put(pcLine);
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.START);
        buttons.add(check);
        buttons.add(primary);
        Row head = new Row(Spacing.GROUP, Row.Align.TOP)
                .put(sign)
                .grow(Aside.filling(words, buttons, Spacing.GROUP, Row.Align.TOP));
        int edge = Spacing.WINDOW.pixels();
        head.setBorder(BorderFactory.createEmptyBorder(edge, edge, Spacing.GROUP.pixels(), edge));
        body.padded(Spacing.NONE, Spacing.WINDOW);
        JScrollPane scroll = body.scrolling();
        view.setOpaque(false);
        view.add(head, BorderLayout.NORTH);
        view.add(scroll, BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "status";
    }

    @Override
    public Symbol symbol() {
        return Symbol.STATUS;
    }

    @Override
    public JComponent view() {
        return view;
    }

    @Override
    public void opened() {
        if (view.getRootPane() != null) {
            view.getRootPane().setDefaultButton(primary);
        }
    }

    @Override
    public void show(Situation situation) {
        Headline headline = Headline.of(situation, wording);
        sign.setIcon(new StateGlyph(headline.state(), SIGN_LINES));
        sign.getAccessibleContext()
                .setAccessibleName(wording.say("ui.state." + headline.state().id()));
        state.say(headline.sentence());
        checked.say(age.line(situation));
        action = PrimaryAction.of(situation);
        Buttons.label(primary, action.text(situation, wording));
        primary.setEnabled(action.possible(situation));
        primary.setVisible(primary.isEnabled() || situation.checkUp().isPresent());
        check.setEnabled(situation.activity() == Activity.IDLE);
        check.setVisible(action != PrimaryAction.CHECK && action != PrimaryAction.CHECK_AGAIN);
        showBody(situation);
    }

    /** Cards are kept while nothing changed, so that details that someone reads stay where they are. */
    private void showBody(Situation situation) {
        CheckReport now = situation.checkUp().orElse(null);
        boolean free = situation.activity() != Activity.REPAIRING;
        if (now != null && now.equals(shown) && free == shownFree) {
            return;
        }
        shown = now;
        shownFree = free;
        KeptFocus.during(body, () -> fill(now, free));
    }

    private void fill(@Nullable CheckReport now, boolean free) {
        Set<String> open =
                cards.stream().filter(FindingCard::isOpen).map(FindingCard::id).collect(Collectors.toSet());
        body.removeAll();
        cards = now == null ? List.of() : cards(now.report(), free);
        cards.forEach(card -> body.put(card.view()));
        cards.stream().filter(card -> open.contains(card.id())).forEach(FindingCard::open);
        if (now != null) {
            body.put(subjects(now));
        }
        body.revalidate();
        body.repaint();
    }

    private List<FindingCard> cards(HealthReport report, boolean free) {
        List<FindingCard> made = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (report.causeOf(finding).isEmpty()) {
                made.add(new FindingCard(finding, report, wording, commands, free));
            }
        }
        return made;
    }

    private Card subjects(CheckReport report) {
        Card card = new Card("subjects");
        SubjectRows.of(SubjectLine.of(report), wording, SubjectRows.Named::row)
                .forEach(row -> card.put(row, Spacing.RELATED));
        return card;
    }
}
