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
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunRecord;
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
 *
 * <p>Fixes that open something for the person run in this process when the helper has ended, in their order, as a run of
 * their own that continues the helper's.
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
        PlanParts parts = PlanParts.of(plan);
        First first = underLock(
                () -> withHelper(parts.elevated(), listener),
                () -> First.stopped(sameForAll("", parts.elevated(), Verdict.BLOCKED, Message.of("guard.other-run"))));
        RunResult result = first.result();
        if (parts.opening().fixes().isEmpty()) {
            return result;
        }
        if (first.goesOn()) {
            return parts.joined(result, local.runAfter(result, parts.opening(), listener));
        }
        Message why = result.results().get(0).detail();
        return parts.joined(result, sameForAll(result.run(), parts.opening(), result.verdict(), why));
    }

    /**
     * How the part of the helper ended.
     *
     * @param goesOn whether the rest of the plan has its turn, as it would have in one process
     */
    private record First(RunResult result, boolean goesOn) {
        static First stopped(RunResult result) {
            return new First(result, false);
        }
    }

    private First withHelper(Plan plan, RunListener listener) {
        Optional<String> before = lastRun();
        Outcome outcome = helper.carryOut(HelperOrder.Repair.of(UUID.randomUUID(), plan), listener);
        if (outcome instanceof Outcome.Ran ran) {
            LOG.info(
                    "the helper ended: {}; the pc is now {}",
                    ran.end(),
                    check.checkAgain().status());
            return new First(result(plan, ran.end(), before), hasRun(ran.end()));
        }
        if (outcome instanceof Outcome.NotStarted not) {
            return First.stopped(sameForAll("", plan, not.verdict(), not.detail()));
        }
        Message otherwise = unprotected(outcome);
        return First.stopped(sameForAll("", plan, Verdict.BLOCKED, manualSteps.open(plan, otherwise)));
    }

    /** Whether each fix of the helper had its turn, or a guard held all of them up, which need not concern others. */
    private static boolean hasRun(HelperEnd end) {
        return end instanceof HelperEnd.Repaired repaired
                && (!repaired.run().isEmpty()
                        || (repaired.verdict() == Verdict.BLOCKED
                                && repaired.results().stream()
                                        .noneMatch(fix -> fix.detail().key().equals("guard.other-run"))));
    }

    @Override
    public Optional<UndoResult> undo(Undoer.Proposal proposal) {
        return elevatedRun(proposal)
                .map(run -> underLock(
                        () -> withHelper(run),
                        () -> single(run, UndoResult.Verdict.BLOCKED, Message.of("guard.other-run"))));
    }

    /** The run of a helper that the undo is about: the run itself, or the one that it continues by opening pages. */
    private static Optional<String> elevatedRun(Undoer.Proposal proposal) {
        if (isElevated(proposal.run())) {
            return Optional.of(proposal.run());
        }
        boolean changedHere =
                proposal.steps().stream().anyMatch(step -> !isElevated(step.run()) && RunRecord.leavesSomething(step));
        return changedHere
                ? Optional.empty()
                : proposal.steps().stream()
                        .map(JournalEntry::run)
                        .filter(ElevatedRepairs::isElevated)
                        .reduce((one, later) -> later);
    }

    private static boolean isElevated(String run) {
        return JoinedJournal.isOf(MachineStores.KIND, run);
    }

    private UndoResult withHelper(String run) {
        HelperOrder order = new HelperOrder.Undo(UUID.randomUUID(), run);
        Outcome outcome = helper.carryOut(order, RunListener.NONE);
        if (outcome instanceof Outcome.Ran ran) {
            return undone(run, ran.end());
        }
        if (outcome instanceof Outcome.NotStarted not) {
            boolean declined = not.verdict() == Verdict.DECLINED;
            return single(run, declined ? UndoResult.Verdict.DECLINED : UndoResult.Verdict.BLOCKED, not.detail());
        }
        return single(run, UndoResult.Verdict.BLOCKED, unprotected(outcome));
    }

    private static Message unprotected(Outcome outcome) {
        return outcome instanceof Outcome.Unprotected unprotected
                ? unprotected.reason()
                : Message.of("elevation.unprotected-folder");
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
            return journal.lastRun().filter(ElevatedRepairs::isElevated);
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
