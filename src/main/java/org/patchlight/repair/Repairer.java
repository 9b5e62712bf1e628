package org.patchlight.repair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a plan on this PC: fix by fix, with a check after each of them. A problem that this check no longer finds needs
 * no further fix. The verdicts are given at the end, because a light fix may be proven only by the search that follows
 * it.
 */
public final class Repairer implements Repairs {
    private static final Logger LOG = LoggerFactory.getLogger(Repairer.class);

    private final Pc pc;
    private final Planner planner;
    private final Journal journal;
    private final RunLock lock;
    private final CheckAgain check;
    private final Patience patience;
    private final UnfinishedRuns unfinished;

    /**
     * @param pc the PC to repair
     * @param planner checks again what blocks a plan, and works out the steps when a fix has its turn
     * @param journal where runs are written
     * @param lock held during each run
     * @param check checks the PC before the run and after each fix
     * @param patience how long to wait for the outcome of a search
     */
    public Repairer(Pc pc, Planner planner, Journal journal, RunLock lock, CheckAgain check, Patience patience) {
        this.unfinished = new UnfinishedRuns(pc, journal, lock);
        this.pc = pc;
        this.planner = planner;
        this.journal = journal;
        this.lock = lock;
        this.check = check;
        this.patience = patience;
    }

    @Override
    public RunResult run(Plan plan, RunListener listener) {
        return run(null, plan, listener);
    }

    @Override
    public RunResult runAfter(RunResult first, Plan plan, RunListener listener) {
        return run(first, plan, listener);
    }

    private RunResult run(@Nullable RunResult first, Plan plan, RunListener listener) {
        if (plan.block().isPresent()) {
            return whole("", plan, Verdict.BLOCKED, plan.block().get());
        }
        if (plan.fixes().isEmpty()) {
            return Verdicts.of("", plan, List.of(), check.checkAgain());
        }
        try {
            Optional<RunLock.Held> held = lock.tryHold();
            if (held.isEmpty()) {
                return whole("", plan, Verdict.BLOCKED, Message.of("guard.other-run"));
            }
            try (RunLock.Held mine = held.get()) {
                LOG.debug("repairing under {}", mine);
                return runFreshlyChecked(first, plan, new CarefulListener(listener));
            }
        } catch (IOException nowhereToWrite) {
            LOG.warn("the journal cannot be written, so nothing was done", nowhereToWrite);
            return whole("", plan, Verdict.FAILED, Failures.words(nowhereToWrite));
        }
    }

    /** Checks again what blocks the plan: Windows may have changed while the plan waited for consent. */
    private RunResult runFreshlyChecked(@Nullable RunResult first, Plan plan, RunListener listener) throws IOException {
        List<String> continues = continues(plan);
        if (first != null && !first.run().isEmpty()) {
            continues.add(first.run());
        }
        String id = journal.newRun();
        RunNotes notes = new RunNotes(pc, journal, unfinished, id, continues);
        notes.begun(first == null ? plan : first.plan().with(plan.fixes()));
        HealthReport before = check.checkAgain();
        Message block = planner.block(before, plan.fixes());
        if (block != null) {
            notes.blocked();
            return whole("", plan, Verdict.BLOCKED, block);
        }
        RunProgress progress = new RunProgress(pc.clock(), before);
        FixTurn turn = new FixTurn(
                pc.clock(), planner, check, patience, plan, listener, notes, new StepRunner(pc, journal, id), progress);
        RunResult result = new RepairRun(plan, planner, listener, turn, progress).toEnd(id);
        notes.ended(first == null ? result : first.followedBy(result));
        return result;
    }

    /** The runs that this one continues. This run holds the lock, so every other run without an end was interrupted. */
    private List<String> continues(Plan plan) throws IOException {
        List<String> continues = new ArrayList<>();
        if (plan.fixes().stream().anyMatch(fix -> fix.declaration().id().equals(FinishRepair.ID))) {
            continues.addAll(unfinished.open());
        }
        try {
            new AfterRestart(pc, journal)
                    .waiting()
                    .filter(ended -> plan.fixes().stream()
                            .anyMatch(fix -> ended.list(RunNote.FIXES).contains(fix.choice())))
                    .ifPresent(ended -> continues.add(ended.run()));
        } catch (PcException unread) {
            LOG.info("couldn't check whether a run waited for a restart", unread);
        }
        return continues;
    }

    private static RunResult whole(String run, Plan plan, Verdict verdict, Message detail) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), verdict, detail))
                .toList();
        List<FixResult> atLeastOne = results.isEmpty() ? List.of(new FixResult("", verdict, detail)) : results;
        return new RunResult(run, plan, verdict, atLeastOne);
    }
}
