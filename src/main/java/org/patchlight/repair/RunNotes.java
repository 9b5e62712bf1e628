package org.patchlight.repair;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.interrupted.AfterRestartPlan;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.interrupted.UnfinishedRuns.Answer;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.WindowsStart;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the journal how a run as a whole goes, so that the next start can tell whether it came to its end. */
final class RunNotes {
    private static final Logger LOG = LoggerFactory.getLogger(RunNotes.class);

    private final Pc pc;
    private final Journal journal;
    private final UnfinishedRuns unfinished;
    private final String run;
    private final List<String> continues;
    /** Read before anything is done: the restart may come before the run has ended. */
    private final String start;

    /** @param continues the runs that ended in the midst, if this one is to finish them */
    RunNotes(Pc pc, Journal journal, UnfinishedRuns unfinished, String run, List<String> continues) {
        this.pc = pc;
        this.journal = journal;
        this.unfinished = unfinished;
        this.run = run;
        this.continues = List.copyOf(continues);
        this.start = start(pc);
    }

    /** Nothing may be done before this is written. */
    void begun(Plan plan) throws IOException {
        Map<String, String> facts = new HashMap<>();
        facts.put(RunNote.FIXES, plan.fixes().stream().map(PlannedFix::choice).collect(Collectors.joining("\n")));
        facts.put(RunNote.EVERYTHING, Boolean.toString(plan.everything()));
        facts.put(RunNote.CONTINUES, String.join("\n", continues));
        journal.write(note(Kind.BEGUN, facts));
    }

    void fixBegun(PlannedFix fix) {
        tell(Kind.FIX_BEGUN, Map.of(RunNote.FIX, fix.declaration().id()));
    }

    /** Also tells that what an earlier run had left was seen to, if this fix did that. */
    void fixEnded(PlannedFix fix, boolean failed) {
        tell(Kind.FIX_ENDED, Map.of(RunNote.FIX, fix.declaration().id()));
        if (fix.declaration().id().equals(FinishRepair.ID) && !failed) {
            try {
                unfinished.answered(Answer.FINISH, continues);
            } catch (IOException unwritten) {
                LOG.warn("that a repair was finished could not be noted", unwritten);
            }
        }
    }

    /** Nothing of the plan was done. */
    void blocked() {
        tell(Kind.ENDED, Map.of(RunNote.VERDICT, Verdict.BLOCKED.id()));
    }

    /** Also keeps what waits for a restart; that a plan has the restart in it, after other fixes, is the consent to go on after it. */
    void ended(RunResult result) {
        Map<String, String> facts = new HashMap<>();
        facts.put(RunNote.VERDICT, result.verdict().id());
        List<String> left = AfterRestartPlan.left(result);
        if (!left.isEmpty()) {
            facts.put(RunNote.FIXES, String.join("\n", left));
            facts.put(RunNote.AGREED, Boolean.toString(AfterRestartPlan.isAgreed(result.plan())));
            facts.put(RunNote.START, start);
        }
        tell(Kind.ENDED, facts);
    }

    private static String start(Pc pc) {
        try {
            return WindowsStart.of(pc);
        } catch (PcException unread) {
            LOG.warn("which start of Windows this is could not be read", unread);
            return "";
        }
    }

    /** A journal that takes no more takes no step either, so that nothing is done that the next start would not know of. */
    private void tell(Kind kind, Map<String, String> facts) {
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
