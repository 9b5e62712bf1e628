package org.patchlight.repair;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.StepUndoer;
import org.patchlight.repair.undo.UndoLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps of one fix, each journalled before it acts, and undoes those that were done if one of them fails. */
final class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final Pc pc;
    private final Journal journal;
    private final String run;
    private int number;
    private boolean isProtected;

    StepRunner(Pc pc, Journal journal, String run) {
        this.pc = pc;
        this.journal = journal;
        this.run = run;
    }

    /**
     * How the steps of a fix went.
     *
     * @param failure why a step failed or did not start, and what the undo of the earlier steps achieved
     * @param cancelled whether a person ended the run
     * @param blocked whether the fix did not begin, because what must protect the run failed
     * @param remarks the remarks of the steps
     * @param actions the actions that were really done
     */
    record Outcome(
            Optional<Message> failure,
            boolean cancelled,
            boolean blocked,
            List<Message> remarks,
            List<String> actions) {
        static Outcome stopped(Message why, List<Message> remarks, List<String> actions) {
            return new Outcome(Optional.of(why), true, false, remarks, actions);
        }
    }

    /** The steps that are still due: what protects a run is done once. */
    List<Step> due(List<Step> steps) {
        return isProtected ? steps.stream().filter(step -> !step.protectsRun()).toList() : steps;
    }

    Outcome runAll(FixDeclaration fix, List<Step> steps, RunListener listener) {
        List<JournalEntry> acted = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        for (Step step : steps) {
            if (listener.cancellation().isRequested()) {
                return Outcome.stopped(cancelled(acted), remarks, actions);
            }
            try {
                StepOutcome outcome = runOne(fix, step, listener, acted);
                if (step.protectsRun()) {
                    isProtected = true;
                    continue;
                }
                outcome.remark().ifPresent(remarks::add);
                if (outcome.done()) {
                    actions.add(step.action());
                }
            } catch (PcException | IOException | RuntimeException failure) {
                LOG.warn("step {} {} of {} failed", step.action(), step.target(), fix.id(), failure);
                Message reason = Failures.words(failure);
                listener.stepFailed(fix, step, reason);
                if (step.mayBeCutShort() && listener.cancellation().isRequested()) {
                    return Outcome.stopped(cancelled(acted), remarks, actions);
                }
                boolean unprotected = step.protectsRun() && failure instanceof PcException;
                Message why = unprotected
                        ? Message.of("verdict.detail.unprotected", reason)
                        : Message.of("verdict.detail.failed", step.title(), reason, undone(acted));
                return new Outcome(Optional.of(why), false, unprotected, remarks, actions);
            } catch (Error fatal) {
                // a missing library or no memory ends the program, but the PC can still be restored
                LOG.error("step {} {} of {} failed", step.action(), step.target(), fix.id(), fatal);
                LOG.info("what was changed before it: {}", undone(acted));
                throw fatal;
            }
        }
        return new Outcome(Optional.empty(), false, false, remarks, actions);
    }

    private StepOutcome runOne(FixDeclaration fix, Step step, RunListener listener, List<JournalEntry> acted)
            throws PcException, IOException {
        JournalEntry intent = new JournalEntry(
                run,
                pc.facts().id(),
                pc.clock().now(),
                fix.id(),
                ++number,
                Phase.INTENT,
                step.action(),
                step.target(),
                step.before(pc));
        journal.write(intent);
        acted.add(intent);
        listener.stepStarted(fix, step);
        StepOutcome outcome;
        try {
            outcome = actOrSkip(fix, step, listener);
        } catch (PcException refused) {
            if (refused.isCancelled()) {
                // the interrupt flag must be cleared here: if it stays set, it closes the journal's file
                LOG.info("{} {} was cancelled: {}", step.action(), step.target(), Thread.interrupted());
            }
            noteFailed(intent, refused, acted);
            if (!step.mayFail() || refused.isCancelled()) {
                throw refused;
            }
            LOG.info("{} {} of {} was refused, and the fix goes on", step.action(), step.target(), fix.id(), refused);
            return skip(fix, step, refused, listener);
        } catch (RuntimeException failure) {
            noteFailed(intent, failure, acted);
            throw failure;
        }
        JournalEntry end = intent.in(
                outcome.done() ? Phase.DONE : Phase.SKIPPED, pc.clock().now());
        acted.set(acted.size() - 1, end);
        journal.write(end);
        listener.stepEnded(fix, step, outcome);
        return outcome;
    }

    private StepOutcome actOrSkip(FixDeclaration fix, Step step, RunListener listener) throws PcException {
        try {
            return act(fix, step, listener);
        } catch (PcException refused) {
            Optional<Message> reason = refused.reason() == Reason.UNAVAILABLE ? step.unavailable() : Optional.empty();
            return StepOutcome.skipped(reason.orElseThrow(() -> refused));
        }
    }

    private StepOutcome act(FixDeclaration fix, Step step, RunListener listener) throws PcException {
        if (!step.mayBeCutShort()) {
            return step.act(pc, percent -> listener.stepProgress(fix, step, percent));
        }
        listener.cancellation().enter();
        try {
            return step.act(pc, percent -> listener.stepProgress(fix, step, percent));
        } finally {
            listener.cancellation().leave();
        }
    }

    private Message cancelled(List<JournalEntry> acted) {
        return acted.isEmpty()
                ? Message.of("verdict.detail.not-begun")
                : Message.of("verdict.detail.cancelled", undone(acted));
    }

    private static StepOutcome skip(FixDeclaration fix, Step step, PcException refused, RunListener listener) {
        StepOutcome skipped = StepOutcome.skipped(Failures.words(refused));
        listener.stepEnded(fix, step, skipped);
        return skipped;
    }

    /** An undo needs only the intent, so a journal that can't be written must not hide the failure itself. */
    private void noteFailed(JournalEntry intent, Exception failure, List<JournalEntry> acted) {
        Instant now = pc.clock().now();
        JournalEntry failed =
                code(failure).map(code -> intent.failed(code, now)).orElseGet(() -> intent.in(Phase.FAILED, now));
        acted.set(acted.size() - 1, failed);
        try {
            journal.write(failed);
        } catch (IOException unwritten) {
            failure.addSuppressed(unwritten);
        }
    }

    /** The code with which Windows ended a step that it had begun. */
    private static Optional<String> code(Exception failure) {
        return failure instanceof PcException refused
                        && refused.reason() == Reason.FAILED
                        && refused.code() != 0
                        && !refused.isCancelled()
                ? Optional.of(String.format(Locale.ROOT, "0x%08X", refused.code()))
                : Optional.empty();
    }

    /** Undoes the steps in reverse order, including the failed one, because it may have acted in part. */
    private Message undone(List<JournalEntry> acted) {
        List<UndoLine> lines = new StepUndoer(pc, journal).all(acted);
        List<Message> left = lines.stream()
                .filter(line -> !line.isClean())
                .map(line -> Message.of("undo.line", line.target(), line.detail()))
                .toList();
        if (left.isEmpty()) {
            return Message.of("verdict.put-back");
        }
        LOG.warn("not everything could be undone: {}", left);
        return Message.of("verdict.put-back-partly", left.get(0));
    }
}
