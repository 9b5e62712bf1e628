package org.patchlight.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.fix.ReadyState.Kind;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.WindowReason;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;

/** The cards of a plan before consent: what a person must choose, what is in the way, then one card for each fix. */
final class ReadyView {
    private final Wording wording;
    private final Actions actions;

    /**
     * What can be started from the cards.
     *
     * @param ask requests the plan for other fixes
     * @param choose requests the same plan with a choice: the id of the fix, and the chosen value
     * @param unblock carries out the action against a guard
     */
    record Actions(Consumer<List<String>> ask, BiConsumer<String, String> choose, Consumer<GuardAction> unblock) {}

    ReadyView(Wording wording, Actions actions) {
        this.wording = wording;
        this.actions = actions;
    }

    ScrollColumn of(Plan plan, ReadyState state) {
        ScrollColumn page = new ScrollColumn(Spacing.CARD);
        plan.fixes().stream().filter(fix -> !fix.choices().isEmpty()).forEach(fix -> page.put(choice(fix)));
        for (Blocker blocker : plan.blockers()) {
            boolean inHead = state.kind() == Kind.BLOCKED && state.stops().indexOf(blocker) == 0;
            if (!inHead) {
                page.put(guard(plan, blocker));
            }
        }
        if (state.kind() == Kind.BLOCKED) {
            if (!plan.fixes().isEmpty()) {
                page.put(waiting(plan, state));
            }
        } else {
            plan.fixes().stream()
                    .filter(fix -> fix.choices().isEmpty() || !fix.steps().isEmpty())
                    .forEach(fix -> page.put(new PlanCard(wording).of(fix)));
        }
        plan.leftToThePerson().stream()
                .filter(finding -> !isOffered(finding, state))
                .forEach(finding -> page.put(left(finding)));
        return page;
    }

    private Card choice(PlannedFix fix) {
        Card card = new Card("choose-" + fix.declaration().id());
        card.put(new Text(Tone.HEADING, wording.say(fix.declaration().title())));
        card.put(new ChoiceRow(wording, fix, actions.choose()), Spacing.RELATED);
        return card;
    }

    /** A blocker of some fixes shows which; a note blocks none. */
    private Card guard(Plan plan, Blocker blocker) {
        String parts = wording.list(plan.fixes().stream()
                .map(PlannedFix::declaration)
                .filter(fix -> blocker.fixes().contains(fix.id()))
                .map(fix -> wording.say(fix.title()))
                .toList());
        String title = parts.isEmpty() || blocker.whole()
                ? wording.say("ui.fix.blocked")
                : wording.say("ui.fix.blocked-partly", parts);
        Banner banner = new Banner(
                "guard-" + blocker.id(),
                IconState.ATTENTION,
                blocker.isNote() ? wording.say("ui.fix.note") : title,
                wording.say(WindowReason.of(blocker.why())));
        Optional<GuardAction> action = blocker.isNote() ? Optional.empty() : GuardAction.against(blocker);
        action.ifPresent(means -> banner.words()
                .putNarrow(Buttons.of(
                        wording,
                        "ui.fix.guard." + means.id(),
                        () -> actions.unblock().accept(means))));
        return banner.card();
    }

    /** The fixes that wait for what is in the way, in short. */
    private Card waiting(Plan plan, ReadyState state) {
        Card card = new Card("waiting");
        boolean restart =
                state.action().filter(action -> action == GuardAction.RESTART).isPresent();
        card.put(new Text(Tone.CAPTION, wording.say(restart ? "ui.fix.then-restart" : "ui.fix.then")));
        plan.fixes()
                .forEach(fix -> card.put(
                        new Text(Tone.BODY, wording.say(fix.declaration().title()))));
        return card;
    }

    /** The button of the window restarts already. */
    private static boolean isOffered(Finding finding, ReadyState state) {
        return finding.id().equals(FindingId.RESTART_PENDING)
                && state.action().filter(GuardAction.RESTART::equals).isPresent();
    }

    private Card left(Finding finding) {
        Card card = new Card("left-" + finding.id());
        card.put(new Text(Tone.HEADING, wording.say(finding.title())));
        card.put(new Text(Tone.QUIET, wording.say("ui.fix.left")));
        if (!finding.fixes().isEmpty()) {
            JButton show =
                    Buttons.of(wording, "ui.fix.show-left", () -> actions.ask().accept(finding.fixes()));
            card.putNarrow(show);
        }
        return card;
    }
}
