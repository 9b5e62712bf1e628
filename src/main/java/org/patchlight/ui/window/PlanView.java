package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.health.Finding;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Undo;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ChoiceRow;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;

/** Shows what is wrong and what each fix will do, before the user consents. */
final class PlanView {
    private final Wording wording;
    private final Consumer<List<String>> asker;
    private final BiConsumer<String, String> chooser;

    /**
     * A view that shows nothing yet.
     *
     * @param asker requests the plan for other fixes, which need a choice or the user's attention
     * @param chooser requests the same plan with a choice: the id of the fix, and the chosen value
     */
    PlanView(Wording wording, Consumer<List<String>> asker, BiConsumer<String, String> chooser) {
        this.wording = wording;
        this.asker = asker;
        this.chooser = chooser;
    }

    Page of(Plan plan) {
        Page page = new Page();
        plan.blockers().forEach(blocker -> page.add(blockerBanner(plan, blocker), Page.ROW));
        if (plan.blockers().isEmpty()) {
            plan.block()
                    .ifPresent(reason -> page.add(
                            banner(IconState.ATTENTION, wording.say("ui.fix.blocked"), wording.say(reason)), Page.ROW));
        }
        if (plan.fixes().isEmpty() && plan.leftToThePerson().isEmpty()) {
            page.add(
                    banner(IconState.HEALTHY, wording.say("ui.fix.nothing"), wording.say("ui.fix.nothing-meaning")),
                    Page.ROW);
        }
        plan.fixes().forEach(fix -> page.add(fix(fix), Page.ROW));
        plan.leftToThePerson().forEach(finding -> page.add(left(finding), Page.ROW));
        return page;
    }

    /** A blocker of only some fixes lists them. */
    private JPanel blockerBanner(Plan plan, Blocker blocker) {
        String parts = plan.fixes().stream()
                .map(PlannedFix::declaration)
                .filter(fix -> blocker.fixes().contains(fix.id()))
                .map(fix -> wording.say(fix.title()))
                .collect(Collectors.joining(", "));
        String blocked = blocker.whole() || parts.isEmpty()
                ? wording.say("ui.fix.blocked")
                : wording.say("ui.fix.blocked-partly", parts);
        String title = blocker.isNote() ? wording.say("ui.fix.note") : blocked;
        JPanel banner = banner(IconState.ATTENTION, title, wording.say(blocker.why()));
        banner.setName("guard-" + blocker.id());
        return banner;
    }

    private JPanel fix(PlannedFix fix) {
        JPanel card = card("plan-" + fix.declaration().id());
        card.add(
                new Paragraph(
                        Paragraph.Tone.STRONG, wording.say(fix.declaration().title())),
                "wmin 0");
        for (Finding resolved : fix.resolves()) {
            card.add(new Paragraph(Paragraph.Tone.PLAIN, wording.say("ui.fix.because", resolved.title())), "wmin 0");
        }
        card.add(
                new Paragraph(
                        Paragraph.Tone.PLAIN, wording.say(fix.declaration().description())),
                "wmin 0, gapbottom rel");
        fix.tier().ifPresent(tier -> card.add(new Paragraph(Paragraph.Tone.PLAIN, wording.say(tier.why())), "wmin 0"));
        for (Step step : fix.steps()) {
            card.add(step(step), "wmin 0");
        }
        if (!fix.choices().isEmpty()) {
            card.add(new ChoiceRow(wording, fix, chooser), "wmin 0, gaptop rel");
        }
        // The obstacle of a missing choice is worded for the command line, so it isn't shown here.
        fix.obstacle()
                .filter(obstacle -> !fix.awaitsChoice())
                .ifPresent(obstacle -> card.add(
                        banner(IconState.ATTENTION, wording.say("ui.fix.obstacle"), wording.say(obstacle)), "wmin 0"));
        if (!fix.steps().isEmpty()) {
            card.add(new Paragraph(Paragraph.Tone.QUIET, conditions(fix)), "wmin 0, gaptop rel");
        }
        return card;
    }

    private JPanel step(Step step) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[][grow, fill]"));
        row.setOpaque(false);
        String title = wording.say(step.title());
        String exact = title.contains(step.target()) ? title : wording.say("ui.fix.step-target", title, step.target());
        row.add(PlainText.label("\u2022"), "aligny top");
        row.add(
                new Paragraph(Paragraph.Tone.PLAIN, step.undoable() ? exact : wording.say("ui.fix.step-final", exact)),
                "wmin 0");
        return row;
    }

    private String conditions(PlannedFix fix) {
        List<String> conditions = new ArrayList<>();
        conditions.add(wording.say("ui.fix.undo." + undo(fix.steps()).id()));
        if (fix.steps().stream().anyMatch(Step::administrator)) {
            conditions.add(wording.say("ui.fix.administrator"));
        }
        if (fix.declaration().needsRestart()) {
            conditions.add(wording.say("ui.fix.restart"));
        }
        FixTerms terms = fix.declaration().terms();
        if (terms.needsNetwork()) {
            conditions.add(wording.say("ui.fix.network"));
        }
        conditions.add(wording.say("ui.fix.at-most", terms.timeLimit()));
        terms.removes().forEach(lost -> conditions.add(wording.say("ui.fix.loses", lost)));
        return String.join(" ", conditions);
    }

    private static Undo undo(List<Step> steps) {
        if (steps.stream().allMatch(Step::undoable)) {
            return Undo.FULL;
        }
        return steps.stream().anyMatch(Step::undoable) ? Undo.PARTIAL : Undo.NONE;
    }

    private JPanel left(Finding finding) {
        JPanel card = card("left-" + finding.id());
        card.add(new Paragraph(Paragraph.Tone.STRONG, wording.say(finding.title())), "wmin 0");
        card.add(new Paragraph(Paragraph.Tone.PLAIN, wording.say("ui.fix.left")), "wmin 0");
        if (!finding.fixes().isEmpty()) {
            JButton show = Buttons.of(wording, "ui.fix.show-left", () -> asker.accept(finding.fixes()));
            card.add(show, "growx 0, alignx left, gaptop rel");
        }
        return card;
    }

    static JPanel card(String name) {
        JPanel card = new JPanel(
                new MigLayout(Frames.insets(0.7, 0.8, 0.7) + ", fillx, wrap 1, hidemode 3", "[grow, fill]", "[]4"));
        card.putClientProperty(FlatClientProperties.STYLE, "arc: 12; background: lighten($Panel.background, 3%)");
        card.setName(name);
        return card;
    }

    static JPanel banner(IconState state, String title, String text) {
        JPanel banner = new JPanel(
                new MigLayout(Frames.insets(0.7, 0.8, 0.7) + ", fillx, wrap 2", "[]unrel[grow, fill]", "[]4[]"));
        banner.putClientProperty(FlatClientProperties.STYLE, "arc: 12; background: lighten($Panel.background, 3%)");
        banner.add(StateGlyph.label(state, 1.5, title), "aligny top, spany 2");
        banner.add(new Paragraph(Paragraph.Tone.STRONG, title), "wmin 0");
        banner.add(new Paragraph(Paragraph.Tone.PLAIN, text), "wmin 0");
        banner.getAccessibleContext().setAccessibleName(title + " " + text);
        return banner;
    }
}
