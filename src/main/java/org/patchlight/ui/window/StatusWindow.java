package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.SubjectLine;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.Headline;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;

/** The main window: the state of the PC, each finding with a button for its fix, and the time of the last check. */
public final class StatusWindow extends JFrame implements SituationView {
    private final Wording wording;
    private final Commands commands;
    private final JLabel icon = PlainText.label();
    private final JLabel state = PlainText.label();
    private final Paragraph line = new Paragraph(Paragraph.Tone.PLAIN, "");
    private final Page findings = new Page();
    private final JLabel checked = PlainText.label();
    private final JButton check;
    private final JButton fixAll;
    private final JButton resume;
    private final JPanel statusRows = new JPanel(new BorderLayout());
    private List<Finding> shown = List.of();
    private boolean shownFree = true;

    /**
     * A window without findings. Call it on the event thread.
     *
     * @param wording the texts
     * @param commands what the buttons do
     * @param pc the checked PC, in one line
     */
    public StatusWindow(Wording wording, Commands commands, String pc) {
        super(wording.say("ui.status.window"));
        EventThread.check();
        this.wording = wording;
        this.commands = commands;
        check = Buttons.of(wording, "ui.status.check-now", commands::checkNow);
        fixAll = Buttons.of(wording, "ui.status.fix-all", () -> commands.fix(List.of()));
        resume = Buttons.of(wording, "ui.status.resume", commands::resume);
        setName("status-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        JPanel content = new JPanel(new BorderLayout());
        content.add(header(pc), BorderLayout.NORTH);
        content.add(body(), BorderLayout.CENTER);
        content.add(footer(), BorderLayout.SOUTH);
        setContentPane(content);
        getRootPane().setDefaultButton(check);
        Frames.finish(this, 74, 34);
    }

    private JPanel header(String pc) {
        state.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        state.setName("state");
        JLabel pcLabel = PlainText.label(pc);
        pcLabel.setEnabled(false);
        pcLabel.setName("pc");
        JPanel header = new JPanel(new MigLayout(
                Frames.insets(1, 1, 1) + ", fillx, hidemode 3", "[]unrel[grow, fill]unrel[]", "[]2[]2[]"));
        header.add(icon, "cell 0 0 1 3, aligny top");
        header.add(state, "cell 1 0");
        header.add(resume, "cell 2 0 1 3, aligny top");
        header.add(fixAll, "cell 2 0 1 3, aligny top");
        header.add(line, "cell 1 1, wmin 0");
        header.add(pcLabel, "cell 1 2, wmin 0");
        return header;
    }

    private JPanel body() {
        JPanel body = new JPanel(new MigLayout(Frames.insets(0, 1, 0) + ", fill", "[grow, fill]", "[][grow, fill]"));
        statusRows.setOpaque(false);
        body.add(statusRows, "wmin 0, wrap unrel");
        body.add(findings.scrolling(), "wmin 0, hmin 0");
        return body;
    }

    private JPanel footer() {
        checked.setName("looked");
        checked.setEnabled(false);
        JPanel footer = new JPanel(new MigLayout(Frames.insets(1, 1, 1) + ", fillx", "[grow, fill]unrel[][][]"));
        footer.add(checked, "wmin 0");
        footer.add(Buttons.of(wording, "ui.status.history", commands::history));
        footer.add(Buttons.of(wording, "ui.status.settings", commands::settings));
        footer.add(check);
        return footer;
    }

    @Override
    public void show(Situation situation) {
        EventThread.check();
        Headline headline = Headline.of(situation, wording);
        icon.setIcon(new StateGlyph(headline.state(), 3));
        icon.getAccessibleContext().setAccessibleName(headline.sentence());
        state.setText(headline.sentence());
        line.say(headline.reason());
        checked.setText(checked(situation));
        showStatusRows(situation);
        resume.setVisible(situation.pausedUntil().isPresent());
        check.setEnabled(situation.activity() == Activity.IDLE);
        HealthReport now =
                situation.checkUp().map(CheckReport::report).orElseGet(() -> HealthReport.of(Instant.EPOCH, List.of()));
        boolean free = situation.activity() != Activity.REPAIRING;
        offerFixes(hasFix(situation), free);
        if (!now.findings().equals(shown) || free != shownFree) {
            showFindings(now, free);
        }
    }

    /** Without a current result the rows of an earlier one go, too. */
    private void showStatusRows(Situation situation) {
        statusRows.removeAll();
        Column rows = new Column(Spacing.INSIDE);
        situation.checkUp().stream()
                .flatMap(check -> SubjectLine.of(check).stream())
                .forEach(line -> rows.put(row(line)));
        statusRows.add(rows);
        statusRows.revalidate();
        statusRows.repaint();
    }

    private Row row(SubjectLine line) {
        JLabel text = PlainText.label(wording.say("ui.flyout.row", wording.say(line.name()), line.value(wording)));
        text.setName("row-" + line.subject().id());
        return new Row(Spacing.RELATED, Row.Align.CENTER)
                .put(PlainText.label(new StateGlyph(IconState.of(line.status()), 1)))
                .grow(text);
    }

    /** Enter starts the fixes, if there are any; otherwise it checks again. */
    private void offerFixes(boolean fixable, boolean free) {
        fixAll.setVisible(fixable);
        fixAll.setEnabled(free);
        getRootPane().setDefaultButton(fixable ? fixAll : check);
    }

    private static boolean hasFix(Situation situation) {
        return situation.checkUp().stream()
                .flatMap(check -> check.report().problems().stream())
                .anyMatch(problem -> !problem.fixes().isEmpty());
    }

    private String checked(Situation situation) {
        return switch (situation.activity()) {
            case CHECKING -> wording.say("ui.status.looking");
            case REPAIRING -> wording.say("ui.status.repairing");
            case IDLE ->
                situation
                        .checkUp()
                        .map(CheckReport::report)
                        .map(report -> wording.say("ui.status.looked", report.time()))
                        .orElseGet(() ->
                                wording.say("ui.status." + situation.noResult().id()));
        };
    }

    /**
     * Rebuilds the findings. Details that were open stay open, so that a background check doesn't close what the user
     * is reading.
     */
    private void showFindings(HealthReport report, boolean free) {
        shown = report.findings();
        shownFree = free;
        Set<String> open = toggles()
                .filter(JToggleButton::isSelected)
                .map(JToggleButton::getName)
                .collect(Collectors.toSet());
        findings.removeAll();
        for (Finding finding : report.findings()) {
            String place = report.causeOf(finding).isPresent() ? Page.ROW_BENEATH : Page.ROW;
            findings.add(new FindingPanel(finding, report, wording, commands, free), place);
        }
        toggles().filter(toggle -> open.contains(toggle.getName())).forEach(toggle -> toggle.setSelected(true));
        findings.settle();
    }

    private Stream<JToggleButton> toggles() {
        return Stream.of(findings.getComponents())
                .map(FindingPanel.class::cast)
                .flatMap(panel -> Stream.of(panel.getComponents()))
                .filter(JToggleButton.class::isInstance)
                .map(JToggleButton.class::cast);
    }
}
