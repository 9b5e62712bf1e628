package org.patchlight.repair;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Plan.PlannedFix;
import org.patchlight.repair.RunNote.Kind;
import org.patchlight.repair.UnfinishedRuns.Answer;
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

    /** @param continues the runs that ended in the midst, if this one is to finish them */
    RunNotes(Pc pc, Journal journal, UnfinishedRuns unfinished, String run, List<String> continues) {
        this.pc = pc;
        this.journal = journal;
        this.unfinished = unfinished;
        this.run = run;
        this.continues = List.copyOf(continues);
    }

    /** Nothing may be done before this is written. */
    void begun(Plan plan) throws IOException {
        Map<String, String> facts = new HashMap<>();
        facts.put(RunNote.FIXES, plan.fixes().stream().map(RunNotes::choice).collect(Collectors.joining("\n")));
        facts.put(RunNote.EVERYTHING, Boolean.toString(plan.everything()));
        facts.put(RunNote.CONTINUES, String.join("\n", continues));
        journal.write(note(Kind.BEGUN, facts));
    }

    private static String choice(PlannedFix fix) {
        String id = fix.declaration().id();
        return fix.value() == null ? id : id + "=" + fix.value();
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

    void ended(Verdict verdict) {
        tell(Kind.ENDED, Map.of(RunNote.VERDICT, verdict.id()));
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
