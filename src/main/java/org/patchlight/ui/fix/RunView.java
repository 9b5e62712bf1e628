package org.patchlight.ui.fix;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;

/**
 * Shows the progress of a run. The repair thread calls it; it shows changes on the event thread. At first the planned
 * steps are shown as waiting. They are replaced when a fix starts and works out its actual steps.
 */
final class RunView implements RunListener {

    private final Wording wording;
    private final ScrollColumn page = new ScrollColumn(Spacing.CARD);
    private final Map<String, RunCard> cards = new LinkedHashMap<>();
    private final Runnable whenUnstoppable;
    private final Cancellation cancellation = new Cancellation();

    /**
     * A view that shows the plan as waiting.
     *
     * @param plan the plan
     * @param wording the texts
     * @param whenUnstoppable called on the event thread if it turns out that the run can't be stopped
     */
    RunView(Plan plan, Wording wording, Runnable whenUnstoppable) {
        this.wording = wording;
        this.whenUnstoppable = whenUnstoppable;
        plan.fixes().stream().filter(fix -> !fix.steps().isEmpty()).forEach(fix -> {
            RunCard card = card(fix.declaration());
            fix.steps().forEach(card::add);
        });
    }

    ScrollColumn page() {
        return page;
    }

    /** Updates the elapsed times. */
    void tick() {
        cards.values().forEach(RunCard::tick);
    }

    /** Ends the view after the run. Steps whose end was never reported are marked so. */
    void finish() {
        cards.values().forEach(RunCard::finish);
    }

    /** The steps of a fix with how each ended; empty if it never had any. */
    Optional<Disclosure> stepsOf(String fixId) {
        return Optional.ofNullable(cards.get(fixId))
                .filter(card -> card.rows().findAny().isPresent())
                .map(RunCard::steps);
    }

    /** How much of the run is done, in percent: each fix counts the same. */
    int percent() {
        int done = cards.values().stream().mapToInt(RunCard::percent).sum();
        return done / Math.max(1, cards.size());
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void runsByHelper() {
        EventQueue.invokeLater(whenUnstoppable);
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        EventQueue.invokeLater(() -> card(fix).expect(steps));
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        EventQueue.invokeLater(() -> {
            card(fix).begin(step);
            reveal(fix);
        });
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        EventQueue.invokeLater(() -> card(fix).progress(step, percent));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        String remark = outcome.remark().map(wording::say).orElse("");
        StepMark mark = outcome.done() ? StepMark.DONE : StepMark.SKIPPED;
        EventQueue.invokeLater(() -> card(fix).end(step, mark, remark));
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message why) {
        String reason = wording.say(why);
        EventQueue.invokeLater(() -> card(fix).end(step, StepMark.FAILED, reason));
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        EventQueue.invokeLater(() -> {
            card(fix).check();
            reveal(fix);
        });
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        StepMark how = mark(result.verdict());
        EventQueue.invokeLater(() -> card(fix).end(how));
    }

    private static StepMark mark(Verdict verdict) {
        return switch (verdict) {
            case FIXED, UNPROVEN, RESTART_NEEDED -> StepMark.DONE;
            case FAILED, NOT_FIXED -> StepMark.FAILED;
            case BLOCKED, DECLINED, NOTHING_TO_DO -> StepMark.SKIPPED;
        };
    }

    private RunCard card(FixDeclaration fix) {
        return cards.computeIfAbsent(fix.id(), id -> {
            RunCard card = new RunCard(fix, wording);
            page.put(card.card());
            page.revalidate();
            return card;
        });
    }

    /** Scrolls to the card of a fix, after it has its place. */
    private void reveal(FixDeclaration fix) {
        var card = card(fix).card();
        FixFrame.growAround(card);
        EventQueue.invokeLater(() -> card.scrollRectToVisible(new Rectangle(card.getSize())));
    }
}
