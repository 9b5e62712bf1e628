package org.patchlight.ui.flyout;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.Instant;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.MachineTime;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.LinkRow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.SubjectLine;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.Headline;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;

/** The contents of the flyout: the state in one sentence, a row for each subject, and the one button that helps now. */
final class FlyoutView extends Column {
    private static final double SIGN_LINES = 2;

    private final Wording wording;
    private final Commands commands;
    private final Runnable leave;
    private final JLabel sign = PlainText.label();
    private final Text sentence = new Text(Tone.TITLE, "");
    private final Text checked = new Text(Tone.CAPTION, "");
    private final Column rows = new Column(Spacing.NONE);
    private final JButton primary = PlainText.in(new JButton());
    private @Nullable CheckReport shown;
    /** When that report arrived. Its own time is that of the PC's clock, which may be wrong. */
    private Instant arrived = Instant.EPOCH;

    private PrimaryAction action = PrimaryAction.CHECK;

    /** @param leave closes the flyout, because another window opens */
    FlyoutView(Wording wording, Commands commands, Runnable leave) {
        super(Spacing.CARD);
        this.wording = wording;
        this.commands = commands;
        this.leave = leave;
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

    private Row foot() {
        JButton open = Buttons.of(wording, "ui.flyout.open", () -> leaveFor(commands::open));
        JPanel between = new JPanel(new BorderLayout());
        between.setOpaque(false);
        return new Row(Spacing.RELATED, Row.Align.CENTER)
                .put(primary)
                .grow(between)
                .put(open);
    }

    void show(Situation situation) {
        situation.checkUp().filter(report -> !report.equals(shown)).ifPresent(report -> {
            shown = report;
            arrived = MachineTime.now();
        });
        Headline headline = Headline.of(situation, wording);
        sign.setIcon(new StateGlyph(headline.state(), SIGN_LINES));
        sign.getAccessibleContext()
                .setAccessibleName(wording.say("ui.state." + headline.state().id()));
        sentence.say(headline.sentence());
        checked.say(caption(situation));
        action = PrimaryAction.of(situation);
        Buttons.label(primary, action.text(situation, wording));
        primary.setEnabled(action.possible(situation));
        showRows(situation.checkUp().map(SubjectLine::of).orElse(List.of()));
    }

    private String caption(Situation situation) {
        return switch (situation.activity()) {
            case CHECKING -> wording.say("ui.flyout.checking");
            case REPAIRING -> wording.say("ui.flyout.fixing");
            case IDLE ->
                situation
                        .checkUp()
                        .map(report -> wording.say("ui.flyout.checked", wording.ago(arrived)))
                        .orElseGet(() -> wording.say("ui.flyout.never-checked"));
        };
    }

    private void showRows(List<SubjectLine> lines) {
        rows.removeAll();
        int widest = lines.stream()
                .mapToInt(line -> PlainText.label(wording.say(line.name())).getPreferredSize().width)
                .max()
                .orElse(0);
        for (SubjectLine line : lines) {
            String name = wording.say(line.name());
            String value = line.value(wording);
            Text found = new Text(Tone.BODY, value);
            LinkRow row = new LinkRow(
                    new Row(Spacing.RELATED, Row.Align.CENTER)
                            .put(PlainText.label(new StateGlyph(IconState.of(line.status()), 1)))
                            .put(named(name, widest))
                            .grow(found),
                    () -> leaveFor(commands::open));
            row.setName("row-" + line.subject().id());
            row.getAccessibleContext().setAccessibleName(wording.say("ui.flyout.row", name, value));
            rows.put(row);
        }
        rows.revalidate();
        rows.repaint();
    }

    /** Names of equal width, so that the values stand below each other. */
    private static JLabel named(String name, int width) {
        JLabel label = PlainText.label(name);
        label.setPreferredSize(new Dimension(width, label.getPreferredSize().height));
        return label;
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
