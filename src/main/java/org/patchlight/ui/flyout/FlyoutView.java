package org.patchlight.ui.flyout;

import java.awt.Graphics;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSeparator;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.LinkRow;
import org.patchlight.ui.layout.Row;
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

/** The contents of the flyout: the state in one sentence, a row for each subject, and the one button that helps now. */
final class FlyoutView extends Column {
    private static final double SIGN_LINES = 2;

    private final Wording wording;
    private final Commands commands;
    private final Consumer<Runnable> theme;
    private final Runnable leave;
    private final JLabel sign = PlainText.label();
    private final Text sentence = new Text(Tone.TITLE, "");
    private final Text checked = new Text(Tone.CAPTION, "");
    private final CheckAge age;
    private final Column rows = new Column(Spacing.NONE);
    private final JButton primary = PlainText.in(new JButton());
    private PrimaryAction action = PrimaryAction.CHECK;

    /**
     * @param theme runs what builds or paints it in the theme of the taskbar
     * @param leave closes the flyout, because another window opens
     */
    FlyoutView(Wording wording, Commands commands, Consumer<Runnable> theme, Runnable leave) {
        super(Spacing.CARD);
        this.theme = theme;
        this.wording = wording;
        this.commands = commands;
        this.leave = leave;
        age = new CheckAge(wording);
        padded(Spacing.GROUP, Spacing.GROUP);
        sentence.setName("state");
        checked.setName("checked");
        primary.setName("primary");
        primary.addActionListener(event -> run());
        put(head());
        put(new JSeparator());
        put(rows);
        put(foot());
    }

    @Override
    public void paint(Graphics graphics) {
        theme.accept(() -> super.paint(graphics));
    }

    /** A part that painted itself alone would not know the theme. */
    @Override
    protected boolean isPaintingOrigin() {
        return true;
    }

    JButton primary() {
        return primary;
    }

    private Row head() {
        JButton settings = PlainText.in(new JButton(Symbol.SETTINGS.icon()));
        settings.setName("settings");
        settings.putClientProperty("JButton.buttonType", "toolBarButton");
        settings.getAccessibleContext().setAccessibleName(wording.say("ui.flyout.settings"));
        PlainText.tooltip(settings, wording.say("ui.flyout.settings"));
        settings.addActionListener(event -> leaveFor(commands::settings));
        Column words = new Column(Spacing.NONE).put(sentence).put(checked);
        return new Row(Spacing.CARD, Row.Align.TOP).put(sign).grow(words).put(settings);
    }

    private Aside foot() {
        JButton open = Buttons.of(wording, "ui.flyout.open", () -> leaveFor(commands::open));
        return Aside.apart(primary, open, Spacing.RELATED);
    }

    void show(Situation situation) {
        theme.accept(() -> fill(situation));
    }

    private void fill(Situation situation) {
        Headline headline = Headline.of(situation, wording);
        sign.setIcon(new StateGlyph(headline.state(), SIGN_LINES));
        sign.getAccessibleContext()
                .setAccessibleName(wording.say("ui.state." + headline.state().id()));
        sentence.say(headline.sentence());
        checked.say(age.line(situation));
        action = PrimaryAction.of(situation);
        Buttons.label(primary, action.text(situation, wording));
        primary.setEnabled(action.possible(situation));
        primary.setVisible(primary.isEnabled() || situation.checkUp().isPresent());
        showRows(situation.checkUp().map(SubjectLine::of).orElse(List.of()));
    }

    private void showRows(List<SubjectLine> lines) {
        KeptFocus.during(rows, () -> {
            rows.removeAll();
            SubjectRows.of(lines, wording, this::link).forEach(rows::put);
        });
        rows.revalidate();
        rows.repaint();
    }

    private LinkRow link(SubjectRows.Named named) {
        LinkRow link = new LinkRow(named.row(), () -> leaveFor(commands::open));
        link.setName("row-" + named.subject().id());
        link.getAccessibleContext().setAccessibleName(named.text());
        return link;
    }

    private void run() {
        PrimaryAction chosen = action;
        if (chosen.opensWindow()) {
            leave.run();
        }
        chosen.run(commands);
    }

    private void leaveFor(Runnable command) {
        leave.run();
        command.run();
    }
}
