package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.DisclosureArrow;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.StateGlyph;

/** One finding: what is wrong, what it means, the evidence, and a button for its fixes. */
final class FindingPanel extends JPanel {
    private final Wording wording;

    /**
     * Builds the panel.
     *
     * @param report the whole report, which knows the cause of the finding and its consequences
     */
    FindingPanel(Finding finding, HealthReport report, Wording wording, Commands commands, boolean free) {
        super(new MigLayout(
                Frames.insets(0.7, 0.8, 0.7) + ", fillx, hidemode 3, wrap 3", "[][grow, fill]unrel[]", "[]4[]4[]4[]"));
        this.wording = wording;
        putClientProperty(FlatClientProperties.STYLE, "arc: 12; background: lighten($Panel.background, 3%)");
        String title = wording.say(finding.title());
        setName("finding-" + finding.id());
        getAccessibleContext().setAccessibleName(title);
        add(icon(finding.severity()), "cell 0 0 1 2, aligny top");
        add(new Paragraph(Paragraph.Tone.STRONG, title), "cell 1 0, wmin 0");
        add(fixButton(finding, fixes(finding, report), title, commands, free), "cell 2 0 1 2, aligny top");
        add(new Paragraph(Paragraph.Tone.PLAIN, meaning(finding, report)), "cell 1 1, wmin 0");
        Paragraph evidence = evidence(finding);
        add(details(evidence, title), "cell 1 2 2 1, alignx left, growx 0");
        add(evidence, "cell 1 3 2 1, wmin 0, growx");
    }

    private JLabel icon(Severity severity) {
        String name = wording.say("ui.severity." + severity.id());
        return switch (severity) {
            case PROBLEM -> StateGlyph.label(IconState.PROBLEM, 1.5, name);
            case ATTENTION -> StateGlyph.label(IconState.ATTENTION, 1.5, name);
            case UNKNOWN -> StateGlyph.label(IconState.UNKNOWN, 1.5, name);
            case INFO -> StateGlyph.label(IconState.HEALTHY, 1.5, name);
        };
    }

    /** A finding that is a consequence of another one is fixed with that one. */
    private static List<String> fixes(Finding finding, HealthReport report) {
        if (report.causeOf(finding).isPresent()) {
            return List.of();
        }
        return report.causedBy(finding).map(Diagnosis::fixes).orElse(finding.fixes());
    }

    private String meaning(Finding finding, HealthReport report) {
        Stream<Message> follows = report.causeOf(finding).stream().map(cause -> Message.of("ui.finding.comes-of-it"));
        Stream<Message> why = report.knownBy(finding).stream().map(Diagnosis::title);
        return Stream.of(follows, Stream.of(finding.meaning()), why)
                .flatMap(lines -> lines)
                .map(wording::say)
                .collect(Collectors.joining(" "));
    }

    private JButton fixButton(Finding finding, List<String> fixes, String title, Commands commands, boolean free) {
        JButton fix = Buttons.of(wording, "ui.finding.fix", () -> commands.fix(fixes));
        fix.setName("fix-" + finding.id());
        fix.getAccessibleContext().setAccessibleName(wording.say("ui.finding.fix-this", title));
        fix.setVisible(!fixes.isEmpty());
        fix.setEnabled(free);
        return fix;
    }

    private Paragraph evidence(Finding finding) {
        String seen = finding.evidence().stream().map(wording::say).collect(Collectors.joining("\n"));
        String since = finding.since() == null ? "" : "\n" + wording.say("ui.finding.since", finding.since());
        String observed = "\n" + wording.say("ui.finding.observed", finding.observed());
        Paragraph lines = new Paragraph(Paragraph.Tone.QUIET, (seen + since + observed).strip());
        lines.setName("evidence-" + finding.id());
        lines.setFocusable(true);
        lines.setVisible(false);
        return lines;
    }

    private JToggleButton details(Paragraph evidence, String title) {
        JToggleButton toggle = new JToggleButton(new DisclosureArrow());
        Buttons.label(toggle, wording.say("ui.finding.details"));
        toggle.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        toggle.putClientProperty(FlatClientProperties.STYLE, "margin: 2,2,2,6; selectedBackground: null");
        toggle.setName("details-" + evidence.getName());
        toggle.getAccessibleContext().setAccessibleName(wording.say("ui.finding.details-of", title));
        toggle.addItemListener(change -> {
            evidence.setVisible(toggle.isSelected());
            revalidate();
        });
        return toggle;
    }
}
