package org.patchlight.ui.main;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.NextMove;
import org.patchlight.health.Severity;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.DisclosureArrow;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;

/**
 * One finding as a card: what is wrong, what it means, what it caused, and a button for its fixes. Evidence, times and
 * codes are folded.
 */
final class FindingCard {
    private static final double SIGN_LINES = 1.25;

    private final Finding finding;
    private final HealthReport report;
    private final Wording wording;
    private final Commands commands;
    private final Card card;
    private final JToggleButton toggle;

    /**
     * @param report the whole report, which knows the cause of the finding and its consequences
     * @param free whether a fix can be started now
     */
    FindingCard(Finding finding, HealthReport report, Wording wording, Commands commands, boolean free) {
        this.finding = finding;
        this.report = report;
        this.wording = wording;
        this.commands = commands;
        card = new Card("finding-" + finding.id());
        String title = wording.say(finding.title());
        card.getAccessibleContext().setAccessibleName(title);
        Column details = details();
        toggle = toggle(details, title);
        Column words = new Column(Spacing.INSIDE).put(new Text(Tone.HEADING, title));
        words.put(new Text(Tone.BODY, wording.say(finding.meaning())));
        causes().forEach(line -> words.put(new Text(Tone.BODY, line)));
        consequences().forEach(line -> words.put(consequence(line)));
        words.putNarrow(toggle);
        words.put(details);
        Row row = new Row(Spacing.CARD, Row.Align.TOP)
                .put(sign(finding, SIGN_LINES))
                .grow(words);
        List<String> fixes = fixes();
        if (!fixes.isEmpty()) {
            row.put(fixButton(fixes, title, free));
        }
        card.put(row);
    }

    Card view() {
        return card;
    }

    String id() {
        return finding.id();
    }

    boolean isOpen() {
        return toggle.isSelected();
    }

    void open() {
        toggle.setSelected(true);
    }

    private JLabel sign(Finding shown, double lines) {
        return StateGlyph.label(
                state(shown.severity()),
                lines,
                wording.say("ui.severity." + shown.severity().id()));
    }

    private static IconState state(Severity severity) {
        return switch (severity) {
            case PROBLEM -> IconState.PROBLEM;
            case ATTENTION -> IconState.ATTENTION;
            case UNKNOWN -> IconState.UNKNOWN;
            case INFO -> IconState.HEALTHY;
        };
    }

    private List<String> fixes() {
        return report.causedBy(finding).map(Diagnosis::fixes).orElse(finding.fixes());
    }

    /** Causes that only the codes of this finding show. */
    private Stream<String> causes() {
        return report.knownBy(finding).stream().map(Diagnosis::title).map(wording::say);
    }

    private List<Finding> consequences() {
        return report.findings().stream()
                .filter(other -> report.causeOf(other)
                        .filter(cause -> cause.findings().get(0).equals(finding.id()))
                        .isPresent())
                .toList();
    }

    private Row consequence(Finding caused) {
        Text line = new Text(Tone.BODY, wording.say("ui.finding.caused", caused.title()));
        line.setName("caused-" + caused.id());
        return new Row(Spacing.RELATED, Row.Align.TOP).put(sign(caused, 1)).grow(line);
    }

    private JButton fixButton(List<String> fixes, String title, boolean free) {
        JButton fix = Buttons.of(wording, "ui.finding.fix", () -> commands.fix(fixes));
        fix.setName("fix-" + finding.id());
        fix.getAccessibleContext().setAccessibleName(wording.say("ui.finding.fix-this", title));
        fix.setEnabled(free);
        return fix;
    }

    private Column details() {
        Column details = new Column(Spacing.INSIDE);
        details.setName("details-of-" + finding.id());
        details.setVisible(false);
        for (String line : lines()) {
            details.put(new Text(Tone.QUIET, line));
        }
        JButton copy = Buttons.of(wording, "ui.finding.copy", () -> ClipboardText.put(copied()));
        copy.setIcon(Symbol.COPY.icon());
        copy.setName("copy-" + finding.id());
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.START);
        buttons.add(copy);
        details.put(buttons, Spacing.RELATED);
        return details;
    }

    private List<String> lines() {
        Stream<String> next =
                NextMove.of(finding, report).map(NextMove::step).stream().map(wording::say);
        Stream<String> evidence = finding.evidence().stream().map(wording::say);
        Stream<String> codes = finding.codes().stream()
                .map(FindingCode::code)
                .distinct()
                .map(code -> wording.say("ui.finding.code", code));
        Stream<String> since =
                Stream.ofNullable(finding.since()).map(time -> wording.say(Message.of("ui.finding.since", time)));
        Stream<String> observed = Stream.of(wording.say("ui.finding.observed", finding.observed()));
        return Stream.of(next, evidence, codes, since, observed)
                .flatMap(lines -> lines)
                .toList();
    }

    private String copied() {
        return Stream.concat(Stream.of(wording.say(finding.title()), wording.say(finding.meaning())), lines().stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private JToggleButton toggle(Column details, String title) {
        JToggleButton button = PlainText.in(new JToggleButton(new DisclosureArrow()));
        Buttons.label(button, wording.say("ui.finding.details"));
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 4,0,4,6; selectedBackground: null");
        button.setName("details-" + finding.id());
        button.getAccessibleContext().setAccessibleName(wording.say("ui.finding.details-of", title));
        button.addItemListener(change -> {
            details.setVisible(button.isSelected());
            card.revalidate();
        });
        return button;
    }
}
