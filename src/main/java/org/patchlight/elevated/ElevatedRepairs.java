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
 * Runs plans with steps for an administrator through a helper, other plans in this process. Progress and result come
 * from the helper. If its result is missing, the PC is checked again and the run can still be undone.
 */
public final class ElevatedRepairs implements Repairs, Undoer.Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(ElevatedRepairs.class);

    private final Repairs local;
    private final HelperCall helper;
    private final ManualSteps manualSteps;
    private final Journal journal;
    private final RunLock lock;
    private final CheckAgain check;

    /**
     * A runner of repairs for a program without administrator rights.
     *
     * @param local runs plans that need no administrator
     * @param helper starts and follows the helper
     * @param manualSteps opens a page of Windows if the helper may not be started
     * @param journal shows the helper's runs
     * @param lock held while a helper works, so that the user's other programs see the run; they cannot see the
     *     machine's own lock
     * @param check checks the PC again, so that this program also knows the new state
     */
    public ElevatedRepairs(
            Repairs local,
            HelperCall helper,
            ManualSteps manualSteps,
            Journal journal,
            RunLock lock,
            CheckAgain check) {
        this.local = local;
        this.helper = helper;
        this.manualSteps = manualSteps;
        this.journal = journal;
        this.lock = lock;
        this.check = check;
    }

    @Override
    public RunResult run(Plan plan, RunListener listener) {
        if (plan.block().isPresent() || !plan.administrator()) {
            return local.run(plan, listener);
        }
        return underLock(
                () -> withHelper(plan, listener),
                () -> sameForAll("", plan, Verdict.BLOCKED, Message.of("guard.other-run")));
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
            return sameForAll("", plan, not.verdict(), not.detail());
        }
        return sameForAll("", plan, Verdict.BLOCKED, manualSteps.open(plan));
    }

    @Override
    public Optional<UndoResult> undo(Undoer.Proposal proposal) {
        if (!JoinedJournal.isOf(MachineStores.KIND, proposal.run())) {
            return Optional.empty();
        }
        return Optional.of(underLock(
                () -> withHelper(proposal),
                () -> single(proposal.run(), UndoResult.Verdict.BLOCKED, Message.of("guard.other-run"))));
    }

    private UndoResult withHelper(Undoer.Proposal proposal) {
        HelperOrder order = new HelperOrder.Undo(UUID.randomUUID(), proposal.run());
        Outcome outcome = helper.carryOut(order, RunListener.NONE);
        if (outcome instanceof Outcome.Ran ran) {
            return undone(proposal.run(), ran.end());
        }
        if (outcome instanceof Outcome.NotStarted not) {
            boolean declined = not.verdict() == Verdict.DECLINED;
            return single(
                    proposal.run(), declined ? UndoResult.Verdict.DECLINED : UndoResult.Verdict.BLOCKED, not.detail());
        }
        return single(proposal.run(), UndoResult.Verdict.BLOCKED, Message.of("elevation.unprotected-folder"));
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
            return sameForAll("", plan, Verdict.BLOCKED, refused.reason());
        }
        String run = lastRun().filter(last -> !Optional.of(last).equals(before)).orElse("");
        if (end instanceof HelperEnd.Lost lost) {
            return sameForAll(run, plan, lost.goesOn() ? Verdict.UNPROVEN : Verdict.FAILED, lost.reason());
        }
        return sameForAll(run, plan, Verdict.FAILED, Message.of("helper.died"));
    }

    private static UndoResult undone(String run, HelperEnd end) {
        if (end instanceof HelperEnd.Undone undone) {
            return undone.result();
        }
        Message reason = end instanceof HelperEnd.Refused refused
                ? refused.reason()
                : end instanceof HelperEnd.Lost lost ? lost.reason() : Message.of("helper.died");
        return single(run, UndoResult.Verdict.FAILED, reason);
    }

    private Optional<String> lastRun() {
        try {
            return journal.lastRun().filter(run -> JoinedJournal.isOf(MachineStores.KIND, run));
        } catch (IOException unreadable) {
            LOG.warn("the journal of administrators' runs could not be read", unreadable);
            return Optional.empty();
        }
    }

    private static UndoResult single(String run, UndoResult.Verdict verdict, Message why) {
        return new UndoResult(run, verdict, List.of(new UndoLine("undo", run, UndoLine.Outcome.FAILED, why)));
    }

    private static RunResult sameForAll(String run, Plan plan, Verdict verdict, Message detail) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), verdict, detail))
                .toList();
        return new RunResult(run, plan, verdict, results);
    }
}
