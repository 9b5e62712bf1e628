package org.patchlight.ui.fix;

import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.PlainText;

/** The card of one fix before consent: what it does in one line, its terms, and the rest folded. */
final class PlanCard {
    private final Wording wording;

    PlanCard(Wording wording) {
        this.wording = wording;
    }

    Card of(PlannedFix fix) {
        String title = wording.say(fix.declaration().title());
        Card card = new Card("plan-" + fix.declaration().id());
        card.getAccessibleContext().setAccessibleName(title);
        card.put(new Text(Tone.HEADING, title));
        String problems = wording.list(
                fix.resolves().stream().map(Finding::title).map(wording::say).toList());
        if (!problems.isEmpty()) {
            card.put(new Text(Tone.BODY, problems));
        }
        fix.obstacle().ifPresent(obstacle -> card.put(new Text(Tone.BODY, wording.say(obstacle))));
        if (!fix.steps().isEmpty()) {
            card.put(new Text(Tone.CAPTION, new Terms(wording).line(fix)));
            details(fix, title).addTo(card);
        }
        return card;
    }

    private Disclosure details(PlannedFix fix, String title) {
        Disclosure folded = new Disclosure(fix.declaration().id(), title, wording);
        Column details = folded.details();
        Stream<String> why = fix.tier().map(tier -> wording.say(tier.why())).stream();
        Stream.concat(Stream.of(wording.say(fix.declaration().description())), why)
                .forEach(line -> details.put(new Text(Tone.QUIET, line)));
        fix.steps().forEach(step -> details.put(step(step)));
        fix.declaration()
                .terms()
                .removes()
                .forEach(lost -> details.put(new Text(Tone.QUIET, wording.say("ui.fix.loses", lost))));
        return folded;
    }

    /** A step with its exact object, so that a person sees what is changed. */
    private Row step(Step step) {
        String title = wording.say(step.title());
        String exact = title.contains(step.target()) ? title : wording.say("ui.fix.step-target", title, step.target());
        boolean lasts = !step.undoable() && !step.leavesNothing();
        return new Row(Spacing.RELATED, Row.Align.TOP)
                .put(PlainText.label("\u2022"))
                .grow(new Text(Tone.QUIET, lasts ? wording.say("ui.fix.step-final", exact) : exact));
    }
}
