package org.patchlight.elevated;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.patchlight.elevated.HelperCall.Outcome;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.helper.HelperEnd;
import org.patchlight.helper.HelperOrder;
import org.patchlight.repair.CheckAgain;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.JoinedJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has plans with steps for an administrator run by a helper; other plans are run here. What is told while it runs, and how it ended, is what the
 * helper tells. Where its last word is missing, the PC is looked at again, and its run is named so that it can be put back.
 */
public final class ElevatedRepairs implements Repairs, Undoer.Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(ElevatedRepairs.class);

    private final Repairs own;
    private final HelperCall helper;
    private final ManualSteps byHand;
    private final Journal journal;
    private final RunLock lock;
    private final CheckAgain check;

    /**
     * @param own runs plans that need no administrator
     * @param journal in which a helper's runs can be read
     * @param lock held while a helper works, so that other programs of the person see that a run is under way: the machine's own they cannot see
     * @param check checks the PC again, so that this program too knows how it is after a helper's run
     */
    public ElevatedRepairs(
            Repairs own, HelperCall helper, ManualSteps byHand, Journal journal, RunLock lock, CheckAgain check) {
        this.own = own;
        this.helper = helper;
        this.byHand = byHand;
        this.journal = journal;
        this.lock = lock;
        this.check = check;
    }

    @Override
    public RunResult run(Plan plan, RunListener listener) {
        if (plan.block().isPresent() || !plan.administrator()) {
            return own.run(plan, listener);
        }
        return underLock(
                () -> withHelper(plan, listener), () -> all("", plan, Verdict.BLOCKED, Message.of("guard.other-run")));
    }

    private RunResult withHelper(Plan plan, RunListener listener) {
        Optional<String> before = lastRun();
        Outcome outcome = helper.carryOut(HelperOrder.Repair.of(UUID.randomUUID(), plan), listener);
        if (outcome instanceof Outcome.Ran ran) {
            LOG.info(
                    "the helper ended: {}; the pc is now {}",
                    ran.end(),
                    check.checkAgain().status());
            return result(plan, ran.end(), before);
        }
        if (outcome instanceof Outcome.NotStarted not) {
            return all("", plan, not.verdict(), not.detail());
        }
        return all("", plan, Verdict.BLOCKED, byHand.open(plan));
    }

    @Override
    public Optional<UndoResult> undo(Undoer.Proposal proposal) {
        if (!JoinedJournal.isOf(MachineStores.KIND, proposal.run())) {
            return Optional.empty();
        }
        return Optional.of(underLock(
                () -> withHelper(proposal),
                () -> whole(proposal.run(), UndoResult.Verdict.BLOCKED, Message.of("guard.other-run"))));
    }

    private UndoResult withHelper(Undoer.Proposal proposal) {
        HelperOrder order = new HelperOrder.Undo(UUID.randomUUID(), proposal.run());
        Outcome outcome = helper.carryOut(order, RunListener.NONE);
        if (outcome instanceof Outcome.Ran ran) {
            return undone(proposal.run(), ran.end());
        }
        if (outcome instanceof Outcome.NotStarted not) {
            boolean declined = not.verdict() == Verdict.DECLINED;
            return whole(
                    proposal.run(), declined ? UndoResult.Verdict.DECLINED : UndoResult.Verdict.BLOCKED, not.detail());
        }
        return whole(proposal.run(), UndoResult.Verdict.BLOCKED, Message.of("elevation.unprotected-folder"));
    }

    private <T> T underLock(Supplier<T> work, Supplier<T> busy) {
        Optional<RunLock.Held> held;
        try {
            held = lock.tryHold();
        } catch (IOException unwritable) {
            LOG.warn(
                    "the lock of repairs cannot be taken; the machine's own, which the helper takes, still stands",
                    unwritable);
            return work.get();
        }
        if (held.isEmpty()) {
            return busy.get();
        }
        try (RunLock.Held mine = held.get()) {
            LOG.debug("a helper works under {}", mine);
            return work.get();
        }
    }

    private RunResult result(Plan plan, HelperEnd end, Optional<String> before) {
        if (end instanceof HelperEnd.Repaired repaired) {
            return new RunResult(repaired.run(), plan, repaired.verdict(), repaired.results());
        }
        if (end instanceof HelperEnd.Refused refused) {
            return all("", plan, Verdict.BLOCKED, refused.reason());
        }
        String run = lastRun().filter(last -> !Optional.of(last).equals(before)).orElse("");
        if (end instanceof HelperEnd.Lost lost) {
            return all(run, plan, lost.goesOn() ? Verdict.UNPROVEN : Verdict.FAILED, lost.reason());
        }
        return all(run, plan, Verdict.FAILED, Message.of("helper.died"));
    }

    private static UndoResult undone(String run, HelperEnd end) {
        if (end instanceof HelperEnd.Undone undone) {
            return undone.result();
        }
        Message reason = end instanceof HelperEnd.Refused refused
                ? refused.reason()
                : end instanceof HelperEnd.Lost lost ? lost.reason() : Message.of("helper.died");
        return whole(run, UndoResult.Verdict.FAILED, reason);
    }

    private Optional<String> lastRun() {
        try {
            return journal.lastRun().filter(run -> JoinedJournal.isOf(MachineStores.KIND, run));
        } catch (IOException unreadable) {
            LOG.warn("the journal of administrators' runs could not be read", unreadable);
            return Optional.empty();
        }
    }

    private static UndoResult whole(String run, UndoResult.Verdict verdict, Message why) {
        return new UndoResult(run, verdict, List.of(new UndoLine("undo", run, UndoLine.Outcome.FAILED, why)));
    }

    private static RunResult all(String run, Plan plan, Verdict verdict, Message detail) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), verdict, detail))
                .toList();
        return new RunResult(run, plan, verdict, results);
    }
}
