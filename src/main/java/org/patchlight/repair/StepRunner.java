package org.patchlight.repair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.JournalEntry.Phase;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps of one fix, each journalled before it acts, and puts back what was done if one of them fails. */
final class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final Pc pc;
    private final Journal journal;
    private final String run;
    private int number;

    StepRunner(Pc pc, Journal journal, String run) {
        this.pc = pc;
        this.journal = journal;
        this.run = run;
    }

    /**
     * How the steps of a fix went.
     *
     * @param failure why a step failed, with what became of the steps before it
     * @param remarks what the steps had to say
     * @param actions the actions that were really done
     */
    record Outcome(Optional<Message> failure, List<Message> remarks, List<String> actions) {}

    Outcome runAll(FixDeclaration fix, List<Step> steps, RunListener listener) {
        List<JournalEntry> acted = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        for (Step step : steps) {
            try {
                StepOutcome outcome = runOne(fix, step, listener, acted);
                outcome.remark().ifPresent(remarks::add);
                if (outcome.done()) {
                    actions.add(step.action());
                }
            } catch (PcException | IOException | RuntimeException failure) {
                LOG.warn("step {} {} of {} failed", step.action(), step.target(), fix.id(), failure);
                listener.stepFailed(fix, step, Failures.words(failure));
                Message putBack = putBack(acted);
                Message why = Message.of("verdict.detail.failed", step.title(), Failures.words(failure), putBack);
                return new Outcome(Optional.of(why), remarks, actions);
            }
        }
        return new Outcome(Optional.empty(), remarks, actions);
    }

    private StepOutcome runOne(FixDeclaration fix, Step step, RunListener listener, List<JournalEntry> acted)
            throws PcException, IOException {
        Map<String, String> before = step.before(pc);
        JournalEntry entry = new JournalEntry(
                run,
                pc.facts().id(),
                pc.clock().now(),
                fix.id(),
                ++number,
                Phase.INTENT,
                step.action(),
                step.target(),
                before);
        journal.write(entry);
        acted.add(entry);
        listener.stepStarted(fix, step);
        try {
            StepOutcome outcome = step.act(pc, percent -> listener.stepProgress(fix, step, percent));
            journal.write(entry.in(
                    outcome.done() ? Phase.DONE : Phase.SKIPPED, pc.clock().now()));
            listener.stepEnded(fix, step, outcome);
            return outcome;
        } catch (PcException failure) {
            journal.write(entry.in(Phase.FAILED, pc.clock().now()));
            throw failure;
        }
    }

    /** Puts back in reverse; the failed step too, because it may have acted in part. */
    private Message putBack(List<JournalEntry> acted) {
        List<UndoLine> lines = new PuttingBack(pc, journal).all(acted);
        boolean whole = lines.stream().allMatch(UndoLine::isClean);
        return Message.of(whole ? "verdict.put-back" : "verdict.put-back-partly");
    }
}
