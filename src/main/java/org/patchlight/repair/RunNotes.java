package org.patchlight.repair;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.WindowsStart;
import org.patchlight.repair.interrupted.AfterRestartPlan;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.interrupted.UnfinishedRuns.Answer;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the progress of a whole run into the journal, so that the next start knows whether the run ended. */
final class RunNotes {
    private static final Logger LOG = LoggerFactory.getLogger(RunNotes.class);

    private final Pc pc;
    private final Journal journal;
    private final UnfinishedRuns unfinished;
    private final String run;
    private final List<String> continues;
    /** The current start of Windows, read first: the restart may come before the run has ended. */
    private final String start;

    /** @param continues the interrupted or waiting runs that this one continues */
    RunNotes(Pc pc, Journal journal, UnfinishedRuns unfinished, String run, List<String> continues) {
        this.pc = pc;
        this.journal = journal;
        this.unfinished = unfinished;
        this.run = run;
        this.continues = List.copyOf(continues);
        this.start = start(pc);
    }

    /** Writes the beginning; no step may act before. */
    void begun(Plan plan) throws IOException {
        Map<String, String> facts = new HashMap<>();
        facts.put(RunNote.FIXES, plan.fixes().stream().map(PlannedFix::choice).collect(Collectors.joining("\n")));
        facts.put(RunNote.EVERYTHING, Boolean.toString(plan.everything()));
        facts.put(RunNote.CONTINUES, String.join("\n", continues));
        journal.write(note(Kind.BEGUN, facts));
    }

    void fixBegun(PlannedFix fix) {
        writeOrLog(Kind.FIX_BEGUN, Map.of(RunNote.FIX, fix.declaration().id()));
    }

    /** Also notes that the interrupted runs are finished, if this fix did that. */
    void fixEnded(PlannedFix fix, boolean failed) {
        writeOrLog(Kind.FIX_ENDED, Map.of(RunNote.FIX, fix.declaration().id()));
        if (fix.declaration().id().equals(FinishRepair.ID) && !failed) {
            try {
                unfinished.answered(Answer.FINISH, continues);
            } catch (IOException unwritten) {
                LOG.warn("that a repair was finished could not be noted", unwritten);
            }
        }
    }

    /** Writes that the plan was blocked: no step acted. */
    void blocked() {
        writeOrLog(Kind.ENDED, Map.of(RunNote.VERDICT, Verdict.BLOCKED.id()));
    }

    /**
     * Writes the end, and which fixes wait for a restart. A plan that holds other fixes and the restart counts as
     * consent to continue after it.
     */
    void ended(RunResult result) {
        Map<String, String> facts = new HashMap<>();
        facts.put(RunNote.VERDICT, result.verdict().id());
        List<String> left = AfterRestartPlan.left(result);
        if (!left.isEmpty()) {
            facts.put(RunNote.FIXES, String.join("\n", left));
            facts.put(RunNote.AGREED, Boolean.toString(AfterRestartPlan.isAgreed(result.plan())));
            facts.put(RunNote.START, start);
        }
        writeOrLog(Kind.ENDED, facts);
    }

    private static String start(Pc pc) {
        try {
            return WindowsStart.of(pc);
        } catch (PcException unread) {
            LOG.warn("which start of Windows this is could not be read", unread);
            return "";
        }
    }

    /** Logs a failed write only: a journal that can't be written stops each step as well. */
    private void writeOrLog(Kind kind, Map<String, String> facts) {
        try {
            journal.write(note(kind, facts));
        } catch (IOException unwritten) {
            LOG.warn("{} of {} could not be noted", kind, run, unwritten);
        }
    }

    private RunNote note(Kind kind, Map<String, String> facts) {
        return new RunNote(run, pc.facts().id(), pc.clock().now(), kind, facts);
    }
}
